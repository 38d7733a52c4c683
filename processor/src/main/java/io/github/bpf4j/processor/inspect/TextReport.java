package io.github.bpf4j.processor.inspect;

import java.nio.ByteOrder;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a report for people: tables of maps, programs and variables, then the types in C as {@code pahole} prints them. */
public final class TextReport {
    private final ObjectReport report;
    private final Palette palette;

    private TextReport(ObjectReport report, Palette palette) {
        this.report = report;
        this.palette = palette;
    }

    /** The text of a report, lines ended by {@code \n}; {@code coloured} for a terminal that knows ANSI's colours. */
    public static String of(ObjectReport report, boolean coloured) {
        return new TextReport(report, coloured ? Palette.COLOURED : Palette.PLAIN).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        text.append(palette.heading(report.name()))
                .append(report.order() == ByteOrder.LITTLE_ENDIAN ? ": little endian" : ": big endian")
                .append(report.describesTypes() ? "\n\n" : ", without BTF: compile it with -g to see its types\n\n")
                .append(maps())
                .append(events())
                .append(programs())
                .append(variables())
                .append(externs());
        enums(text);
        structs(text);
        return text.toString().stripTrailing() + "\n";
    }

    private String maps() {
        Table table = new Table("Maps", "NAME", "KIND", "KEY", "SIZE", "VALUE", "SIZE", "ENTRIES", "FLAGS");
        for (MapReport map : report.maps()) {
            add(table, map);
        }
        return table.text(palette) + functions();
    }

    private String functions() {
        Table table = new Table("Functions of struct_ops maps", "MEMBER", "MAP", "PROGRAM");
        for (MapReport map : report.maps()) {
            map.functions().forEach(slot -> table.add(slot.member(), map.name(), slot.program()));
        }
        return table.text(palette);
    }

    private static void add(Table table, MapReport map) {
        table.add(
                map.name(),
                map.kind().replace("BPF_MAP_TYPE_", ""),
                type(map.keyType()),
                map.keySize(),
                type(map.valueType()),
                map.valueSize(),
                map.maxEntries(),
                map.flags() == 0 ? "-" : "0x" + Long.toHexString(map.flags()));
        map.inner().ifPresent(inner -> add(table, inner));
    }

    private String events() {
        Table table = new Table("Events", "BUFFER", "TYPE", "SIZE", "VERDICT", "SENT", "PROGRAM", "LINE");
        for (EventReport event : report.events()) {
            boolean known = !event.type().isEmpty();
            for (EventReport.Site site : event.sites()) {
                table.add(
                        event.buffer(),
                        known ? event.type() : "-",
                        known ? Long.toString(event.size()) : "-",
                        event.verdict(),
                        sizes(site),
                        site.program(),
                        site.file().isEmpty() ? "-" : site.file() + ":" + site.line());
            }
        }
        return table.text(palette)
                + report.eventsUnknown()
                        .map(reason -> palette.heading("Events") + "\n  not known: " + Table.printable(reason) + "\n\n")
                        .orElse("");
    }

    private static String sizes(EventReport.Site site) {
        return site.sizes().isEmpty()
                ? "varies"
                : site.sizes().stream().map(String::valueOf).collect(Collectors.joining("|"));
    }

    private static String type(Optional<String> type) {
        return type.orElse("-");
    }

    private String programs() {
        Table table = new Table("Programs", "NAME", "SECTION", "KIND");
        for (ProgramReport program : report.programs()) {
            table.add(program.name(), program.section(), program.kind());
        }
        return table.text(palette);
    }

    private String variables() {
        StringBuilder text = new StringBuilder();
        for (SectionReport section : report.sections()) {
            Table table = new Table(section.name() + ", " + section.size() + " bytes", "NAME", "OFFSET", "SIZE", "C");
            for (VariableReport variable : section.variables()) {
                table.add(variable.name(), variable.offset(), variable.size(), variable.declaration());
            }
            text.append(table.text(palette));
        }
        return text.toString();
    }

    private String externs() {
        Table table = new Table("Provided by the kernel", "NAME", "KIND", "REQUIRED", "C");
        for (ExternReport extern : report.externs()) {
            table.add(extern.name(), extern.kind(), extern.weak() ? "no" : "yes", extern.declaration());
        }
        return table.text(palette);
    }

    private void enums(StringBuilder text) {
        for (EnumReport type : report.enums()) {
            if (!type.constants().isEmpty()) {
                text.append(EnumText.of(type, palette)).append('\n');
            }
        }
    }

    private void structs(StringBuilder text) {
        StructText structs = new StructText(report.structs(), palette);
        for (StructReport struct : report.structs()) {
            if (!struct.anonymous()) {
                text.append(structs.of(struct)).append('\n');
            }
        }
    }
}
