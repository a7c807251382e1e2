/** The programs of the README, one question each. */
package io.isnad.quickstart;
