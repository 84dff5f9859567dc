package org.wanfen.batch.certificate;

import java.util.Map;

/**
 * Which program this is.
 *
 * @param version its version
 * @param build the digest of each of its parts, as this process has loaded them, by their names
 * @param java the Java that it runs on
 */
public record ProgramIdentity(String version, Map<String, String> build, String java) {}
