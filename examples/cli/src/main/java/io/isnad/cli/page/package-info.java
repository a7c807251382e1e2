/**
 * One self-contained web page of what was found in articles. Takes names and {@link
 * io.isnad.Extraction}s, hands on HTML; {@link io.isnad.cli.page.HtmlRenderer} is the door. The
 * views say which part of a record stands where, the templates, style and script lie beside the
 * classes as resources. Knows nothing of files and options.
 */
@NullMarked
package io.isnad.cli.page;

import org.jspecify.annotations.NullMarked;
