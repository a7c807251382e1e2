/**
 * From corpora to bundles: readers, trainers and evaluation. Takes brat files, the outside
 * corpora's own formats and the word lists; hands on a bundle that {@code isnad-core} loads. Uses
 * the stages of the core, so that a model is trained on the features that it will see.
 */
@NullMarked
package io.isnad.training;

import org.jspecify.annotations.NullMarked;
