/**
 * From frames to records. Takes a bundle and an article, runs the stages, hands on an {@link
 * io.isnad.Extraction}. Imports every stage; decides nothing about language.
 */
@NullMarked
package io.isnad.internal.assembly;

import org.jspecify.annotations.NullMarked;
