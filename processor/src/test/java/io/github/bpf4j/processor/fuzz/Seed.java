package io.github.bpf4j.processor.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.Tool;
import io.github.bpf4j.processor.btf.BtfWriter;
import io.github.bpf4j.processor.btf.RandomTypes;
import io.github.bpf4j.processor.elf.ElfReader;
import io.github.bpf4j.processor.elf.ElfSection;
import io.github.bpf4j.processor.elf.ElfStripper;
import io.github.bpf4j.processor.elf.ElfSymbol;
import io.github.bpf4j.processor.elf.ElfWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An object to start from.
 *
 * @param tables start and length of what the readers interpret: headers, symbols, relocations, BTF
 */
record Seed(byte[] bytes, List<int[]> tables) {
    private static final int HEADER = 64;

    static Seed of(byte[] bytes) {
        return of(bytes, section -> !section.name().startsWith(".debug"));
    }

    /** @param damaged whether a section is to be damaged more than others */
    private static Seed of(byte[] bytes, Predicate<ElfSection> damaged) {
        List<int[]> tables = new ArrayList<>();
        try {
            int sections = ElfReader.read(bytes).sections().size();
            ByteBuffer file =
                    ByteBuffer.wrap(bytes).order(bytes[5] == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            int sectionTable = (int) file.getLong(40);
            tables.add(new int[] {0, HEADER});
            tables.add(new int[] {sectionTable, sections * HEADER});
            for (ElfSection section : ElfReader.read(bytes).sections()) {
                int start = (int) file.getLong(sectionTable + section.index() * HEADER + 24);
                if (section.contents().hasRemaining() && damaged.test(section)) {
                    tables.add(new int[] {start, section.contents().remaining()});
                }
            }
        } catch (InvalidObjectException e) {
            tables.add(new int[] {0, bytes.length});
        }
        return new Seed(bytes, tables);
    }

    int offsetInTable(Random random) {
        int[] table = tables.get(random.nextInt(tables.size()));
        return table[0] + random.nextInt(table[1]);
    }

    /** Objects of every clang here and of either byte order, some made up, and those in a folder, if given. */
    static List<Seed> all(List<Path> folders) throws IOException {
        List<Seed> seeds = new ArrayList<>();
        Random random = new Random(1);
        for (int count = 0; count < 20; count++) {
            seeds.add(of(madeUp(random, random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)));
        }
        seeds.addAll(compiled());
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(file -> file.toString().endsWith(".o"))
                        .sorted()
                        .toList()) {
                    seeds.add(of(Files.readAllBytes(file)));
                }
            }
        }
        return seeds;
    }

    private static byte[] madeUp(Random random, ByteOrder order) {
        ElfWriter writer = new ElfWriter(order);
        int code = writer.section("xdp", ElfSection.PROGBITS, ElfSection.EXECUTE, new byte[64]);
        writer.symbol("program", 0, 64, ElfSymbol.Binding.GLOBAL, ElfSymbol.Type.FUNCTION, code);
        int count =
                writer.symbol("count", 0, 8, ElfSymbol.Binding.GLOBAL, ElfSymbol.Type.OBJECT, writer.zeros(".bss", 64));
        writer.relocations(code, new long[] {8, 1, count});
        writer.section(".BTF", ElfSection.PROGBITS, 0, BtfWriter.write(order, RandomTypes.of(random)));
        return writer.write();
    }

    private static List<Seed> compiled() throws IOException {
        List<Seed> seeds = new ArrayList<>();
        Path folder = Files.createTempDirectory("seeds");
        for (String clang : List.of("clang-14", "clang-19", "clang")) {
            for (String target : List.of("bpfel", "bpfeb")) {
                for (String name : List.of("/btf/shapes.c", "/object/declarations.c", "/object/events.c")) {
                    Tool.find(clang)
                            .map(tool -> tool.compile(folder, source(name), target))
                            .ifPresent(object -> {
                                seeds.add(of(object));
                                seeds.add(of(ElfStripper.withoutDebug(object)));
                            });
                }
                for (String version : List.of("-gdwarf-4", "-gdwarf-5")) {
                    Tool.find(clang)
                            .map(tool -> tool.compile(
                                    folder, source("/inference/functions.bpf.c"), target, version, includes()))
                            .ifPresent(object -> seeds.add(
                                    of(object, section -> section.name().startsWith(".debug"))));
                }
            }
        }
        for (String file : List.of("test.bpf.c", "test.o")) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.delete(folder);
        return seeds;
    }

    private static String includes() {
        return "-I"
                + Path.of(Seed.class.getResource("/inference/buffers.h").getPath())
                        .getParent();
    }

    private static String source(String name) {
        return name.startsWith("/object")
                ? read("/object/prelude.h") + read("/io/github/bpf4j/processor/build/bpf4j.h") + read(name)
                : read(name);
    }

    private static String read(String resource) {
        try (InputStream text = Seed.class.getResourceAsStream(resource)) {
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
