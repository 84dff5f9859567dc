/**
 * The certificate of a night: one document, made out when the night is published and never changed,
 * that says what was published, from what, by whom and with which program, and carries the digest
 * of the certificate before it.
 *
 * <p>{@link org.wanfen.batch.certificate.Certificates} makes them out and keeps them, {@link
 * org.wanfen.batch.certificate.CertificateDocument} writes the text, {@link
 * org.wanfen.batch.certificate.RecordedCertificates} shows them and goes through the chain.
 */
package org.wanfen.batch.certificate;
