package io.isnad.internal.timeline;

import io.isnad.Occasion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts the reports of one occasion together. All reports are first brought into one order, so that
 * the order in which they came does not matter; then each joins an occasion or opens one. Blocks of
 * pairs of names, sorted by day, keep the number of comparisons near that of the reports.
 *
 * <p>Stateless; safe for use by many threads.
 */
public final class OccasionMerger {

  /** With how many occasions of a block a claim is compared at most. */
  private static final int MOST_COMPARED = 64;

  private OccasionMerger() {}

  /** The timeline of reports, each of which is given once. */
  public static List<Occasion> merge(Collection<Occasion.Report> reports) {
    List<Claim> claims = reports.stream().map(Claim::of).sorted(Claim.ORDER).toList();
    Map<String, NavigableMap<Long, Set<Cluster>>> blocks = new HashMap<>();
    List<Cluster> clusters = new ArrayList<>();
    for (Claim claim : claims) {
      Set<String> keys = claim.keys();
      Cluster cluster = best(claim, keys, blocks);
      if (cluster == null) {
        cluster = new Cluster(clusters.size(), claim);
        clusters.add(cluster);
      }
      cluster.add(claim);
      for (String key : keys) {
        blocks
            .computeIfAbsent(key, k -> new TreeMap<>())
            .computeIfAbsent(
                cluster.days().first(),
                day -> new TreeSet<>(Comparator.comparingInt(Cluster::number)))
            .add(cluster);
      }
    }
    return clusters.stream()
        .sorted(
            Comparator.comparing((Cluster cluster) -> !cluster.days().known())
                .thenComparingLong(cluster -> cluster.days().first())
                .thenComparingLong(cluster -> cluster.days().last())
                .thenComparingInt(Cluster::number))
        .map(Cluster::occasion)
        .toList();
  }

  /**
   * The occasion that a claim tells of: the best of those of the same days, otherwise the only one
   * that its days allow; null where there is none or it is not clear which.
   */
  private static @Nullable Cluster best(
      Claim claim, Set<String> keys, Map<String, NavigableMap<Long, Set<Cluster>>> blocks) {
    Set<Cluster> seen = new TreeSet<>(Comparator.comparingInt(Cluster::number));
    Days days = claim.days();
    for (String key : keys) {
      NavigableMap<Long, Set<Cluster>> block = blocks.get(key);
      if (block == null) {
        continue;
      }
      int looked = 0;
      // what is there is no longer than the claim, so that what begins earlier cannot reach it
      for (Set<Cluster> begun :
          block.subMap(days.first() - days.length(), true, days.last(), true).values()) {
        for (Cluster cluster : begun) {
          if (looked++ < MOST_COMPARED) {
            seen.add(cluster);
          }
        }
        if (looked >= MOST_COMPARED) {
          break;
        }
      }
    }
    Cluster same = null;
    Cluster only = null;
    int fitting = 0;
    int most = 0;
    for (Cluster cluster : seen) {
      int fit = cluster.fit(claim);
      if (fit == 0) {
        continue;
      }
      fitting++;
      only = cluster;
      if (cluster.days().equalDays(days) && fit > most) {
        most = fit;
        same = cluster;
      }
    }
    return same != null ? same : fitting == 1 ? only : null;
  }
}
