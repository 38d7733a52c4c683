package io.github.bpf4j.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.NativeOptions;
import io.github.bpf4j.runtime.internal.TargetHints;
import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.BpfType;
import io.github.bpf4j.runtime.type.StructType;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A program that the kernel runs for each of its tasks, files, map entries, sockets, … ({@code iter/task}, …), and what it
 * writes by {@code bpf_seq_printf} or {@code bpf_seq_write} is read like a file. Each reading runs anew.
 *
 * <p>Needs Linux 5.8; the scopes later ones.
 */
public final class BpfIterator extends BpfProgram implements BpfAttachable {
    /** {@code struct bpf_iter_attach_opts}. */
    private static final int OPTIONS_SIZE = 24;

    private static final int LINK_INFO = 8;
    private static final int LINK_INFO_LENGTH = 16;
    private static final int RECORDS_AT_A_TIME = 64;

    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfIterator(BpfObject object, String name) {
        super(object, name);
    }

    /** Attaches it for all that there is; only needed for {@link BpfLink#pin}, whose file anyone can read. */
    @Override
    public BpfLink attach() {
        return attach(BpfIteratorScope.all());
    }

    /**
     * As the other, for a part.
     *
     * @throws BpfException also if this kind of iterator has no such parts
     */
    public BpfLink attach(BpfIteratorScope scope) {
        BpfLink[] link = new BpfLink[1];
        scope.with((info, length) -> {
            try (NativeOptions options =
                    new NativeOptions(OPTIONS_SIZE).number(LINK_INFO, info).word(LINK_INFO_LENGTH, length)) {
                link[0] = attach(
                        TargetHints.ofSection(section()),
                        program -> LibbpfLinks.programAttachIter(program, info == 0 ? 0 : options.address()));
            }
        });
        return link[0];
    }

    /**
     * Runs it, and gives what it writes, as it comes. The caller closes the stream; closing the skeleton ends it, too:
     * then a read throws {@link IOException}.
     *
     * @throws BpfException if libbpf or the kernel refuses
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public InputStream open() {
        return open(BpfIteratorScope.all());
    }

    /** As the other, for a part. */
    public InputStream open(BpfIteratorScope scope) {
        try (BpfLink link = attach(scope)) {
            return IteratorStream.open(object(), link, toString());
        }
    }

    /**
     * Runs it, and gives the lines that it writes; exceptions as of {@link #open()}.
     *
     * @throws UncheckedIOException if reading fails
     */
    public List<String> lines() {
        return lines(BpfIteratorScope.all());
    }

    /** As the other, for a part. */
    public List<String> lines(BpfIteratorScope scope) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(scope), UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs it, and gives the values that it writes by {@code bpf_seq_write}, which must all be of this type; exceptions
     * as of {@link #lines()}, also if the last is not complete.
     */
    public <T> List<T> records(BpfType<T> type) {
        return records(type, BpfIteratorScope.all());
    }

    /** As the other, for a part. */
    public <T> List<T> records(BpfType<T> type, BpfIteratorScope scope) {
        List<T> records = new ArrayList<>();
        read(type.size(), scope, (memory, offset) -> records.add(type.read(memory, offset)));
        return records;
    }

    /**
     * As {@link #records(BpfType)}, without keeping them: the handler gets one view again and again, valid until it
     * returns.
     */
    public <S extends BpfStruct> void forEach(StructType<S> type, Consumer<? super S> handler) {
        forEach(type, BpfIteratorScope.all(), handler);
    }

    /** As the other, for a part. */
    public <S extends BpfStruct> void forEach(StructType<S> type, BpfIteratorScope scope, Consumer<? super S> handler) {
        S view = type.view();
        try {
            read(type.size(), scope, (memory, offset) -> handler.accept(type.point(view, memory, offset)));
        } finally {
            view.release();
        }
    }

    private interface Record {
        void at(ByteBuffer memory, int offset);
    }

    private void read(int size, BpfIteratorScope scope, Record record) {
        byte[] bytes = new byte[size * RECORDS_AT_A_TIME];
        ByteBuffer memory = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        try (InputStream stream = open(scope)) {
            for (int length = stream.readNBytes(bytes, 0, bytes.length);
                    length > 0;
                    length = stream.readNBytes(bytes, 0, bytes.length)) {
                if (length % size != 0) {
                    throw new EOFException(this + " writes records of another size than " + size
                            + " bytes: the last one has " + length % size);
                }
                for (int offset = 0; offset < length; offset += size) {
                    record.at(memory, offset);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
