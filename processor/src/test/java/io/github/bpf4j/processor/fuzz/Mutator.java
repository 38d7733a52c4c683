package io.github.bpf4j.processor.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages objects: single bits and numbers, mostly in the tables, and whole pieces of them. */
final class Mutator {
    private static final long[] NUMBERS = {
        0,
        1,
        2,
        7,
        8,
        0x7f,
        0xff,
        0x7fff,
        0xffff,
        0x7fffffffL,
        0x80000000L,
        0xffffffffL,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        -1
    };

    private final List<Seed> seeds;
    private final Random random;

    Mutator(List<Seed> seeds, Random random) {
        this.seeds = seeds;
        this.random = random;
    }

    /** One of the seeds with one to eight damages. */
    byte[] next() {
        Seed seed = seeds.get(random.nextInt(seeds.size()));
        byte[] bytes = seed.bytes().clone();
        for (int count = 1 + random.nextInt(8); count > 0 && bytes.length > 0; count--) {
            bytes = damage(bytes, seed);
        }
        return bytes;
    }

    private byte[] damage(byte[] bytes, Seed seed) {
        int offset = random.nextBoolean() ? random.nextInt(bytes.length) : seed.offsetInTable(random) % bytes.length;
        int length = Math.min(bytes.length - offset, 1 + random.nextInt(1 << random.nextInt(10)));
        switch (random.nextInt(10)) {
            case 0 -> Arrays.fill(bytes, offset, offset + length, (byte) random.nextInt(256));
            case 1 -> System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, offset, length);
            case 2 -> {
                byte[] other = seeds.get(random.nextInt(seeds.size())).bytes();
                int size = Math.min(length, other.length);
                System.arraycopy(other, random.nextInt(other.length - size + 1), bytes, offset, size);
            }
            case 3 -> {
                return random.nextInt(20) == 0 ? Arrays.copyOf(bytes, offset) : bytes;
            }
            case 4, 5 -> bytes[offset] ^= (byte) (1 << random.nextInt(8));
            case 6 -> bytes[offset] += (byte) (random.nextBoolean() ? 1 : -1);
            default -> putNumber(bytes, offset);
        }
        return bytes;
    }

    /** Where a number is likely to be: at a multiple of its size. */
    private void putNumber(byte[] bytes, int offset) {
        int size = 1 << 1 + random.nextInt(3);
        int start = offset / size * size;
        if (start > bytes.length - size) {
            return;
        }
        long number =
                random.nextInt(4) == 0 ? random.nextInt(bytes.length + 1) : NUMBERS[random.nextInt(NUMBERS.length)];
        ByteBuffer buffer = ByteBuffer.wrap(bytes)
                .order(bytes[5 % bytes.length] == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        switch (size) {
            case 2 -> buffer.putShort(start, (short) number);
            case 4 -> buffer.putInt(start, (int) number);
            default -> buffer.putLong(start, number);
        }
    }
}
