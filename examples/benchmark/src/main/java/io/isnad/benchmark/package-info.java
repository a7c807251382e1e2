/**
 * What the library costs its host: speed of each stage and of the whole, memory, growth, threads;
 * and OpenNLP's own classes over the same models and features, to compare with.
 */
@NullMarked
package io.isnad.benchmark;

import org.jspecify.annotations.NullMarked;
