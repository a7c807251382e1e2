/**
 * The command line: {@code extract}, {@code evaluate}, {@code train}, {@code train-clusters},
 * {@code explain}.
 */
@NullMarked
package io.isnad.cli;

import org.jspecify.annotations.NullMarked;
