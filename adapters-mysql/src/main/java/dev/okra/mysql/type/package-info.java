/**
 * Types and expressions. Start at {@link dev.okra.mysql.type.MysqlTypes}, which maps the logical
 * model's types to columns and back; {@link dev.okra.mysql.type.ReportedText} brings the
 * expressions that servers report to one form.
 */
@NullMarked
package dev.okra.mysql.type;

import org.jspecify.annotations.NullMarked;
