package io.github.bpf4j.processor.model;

/**
 * That a view is one of the events of a buffer.
 *
 * @param interfaceName simple name of the interface that the view implements
 * @param visitorMethod the method of the interface's visitor that takes this view
 */
public record EventRole(String interfaceName, String visitorMethod) {}
