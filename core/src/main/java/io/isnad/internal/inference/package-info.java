/**
 * Trained models. Takes the bytes of OpenNLP models and features, hands on labelled ranges and
 * probabilities. The only package that imports {@code opennlp}; knows nothing of Arabic.
 */
@NullMarked
package io.isnad.internal.inference;

import org.jspecify.annotations.NullMarked;
