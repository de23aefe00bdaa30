/**
 * What every dialect has to do, written once. Start at {@link
 * dev.okra.testkit.contract.DialectContract}, which a dialect's test extends.
 */
@NullMarked
package dev.okra.testkit.contract;

import org.jspecify.annotations.NullMarked;
