package io.github.bpf4j.processor.codegen;

import io.github.bpf4j.processor.model.MapModel;
import io.github.bpf4j.processor.object.MapDefinition;
import io.github.bpf4j.processor.object.StructOpsDefinition;
import java.util.ArrayList;
import java.util.List;

/** What the Javadoc of a map's class says. */
final class MapDoc {
    private final MapModel map;
    private final MapDefinition definition;

    private MapDoc(MapModel map) {
        this.map = map;
        this.definition = map.definition();
    }

    static String of(MapModel map) {
        MapDoc doc = new MapDoc(map);
        return "Map " + JavaText.code(map.cDeclaration()) + ": " + String.join(", ", doc.facts()) + "."
                + map.definition().structOps().map(MapDoc::functions).orElse("");
    }

    /** Of a map in a map of maps. */
    static String ofInner(MapModel map) {
        return "A map in " + JavaText.code(map.name()) + "; " + JavaText.code(map.cDeclaration()) + ".";
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        if (map.shape().carriesEvents() || map.shape().takesRecords()) {
            size(
                    facts,
                    map.shape().takesRecords() ? "record" : "event",
                    map.value().map(event -> (long) event.size()).orElse(0L));
        } else {
            size(facts, "key", definition.keySize());
            size(facts, "value", definition.valueSize());
        }
        facts.add(room());
        return facts;
    }

    private static void size(List<String> facts, String what, long size) {
        if (size > 0) {
            facts.add(what + " " + size + " bytes");
        }
    }

    private String room() {
        return switch (map.shape()) {
            case PERF_BUFFER -> "a buffer for each CPU";
            case TASK_STORAGE, INODE_STORAGE, CGRP_STORAGE, SOCKET_STORAGE, CGROUP_STORAGE, PER_CPU_CGROUP_STORAGE ->
                "one with each owner";
            case RING_BUFFER, USER_RING_BUFFER -> room("bytes");
            case ARENA -> room("pages");
            default -> room("entries");
        };
    }

    private String room(String unit) {
        return definition.maxEntries() == 0
                ? "room decided before it is loaded"
                : "room for " + definition.maxEntries() + " " + unit;
    }

    private static String functions(StructOpsDefinition table) {
        StringBuilder text = new StringBuilder(
                "\n\n<p>Functions of " + JavaText.code("struct " + table.typeName()) + " that are programs:\n<ul>\n");
        for (StructOpsDefinition.Slot slot : table.slots()) {
            text.append("<li>")
                    .append(JavaText.code(slot.member()))
                    .append(": ")
                    .append(JavaText.code(slot.program()))
                    .append("\n");
        }
        return text + "</ul>";
    }
}
