package dev.okra.cli.drift;

/**
 * A drifted object that somebody has decided to leave as it is.
 *
 * @param object its kind and name: {@code index users.users_hot}
 * @param environment the environment of the configuration in which it is ignored; empty for that
 *     without a name
 * @param difference a fingerprint of how it differs; once it differs otherwise, it is drift again
 * @param by who decided
 * @param reason why
 * @param at when, as an instant of ISO 8601
 */
record IgnoredObject(
    String object, String environment, String difference, String by, String reason, String at) {}
