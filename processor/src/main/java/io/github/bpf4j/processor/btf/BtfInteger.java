package io.github.bpf4j.processor.btf;

/**
 * The extra word of an INT.
 *
 * @param bits significant bits
 * @param bitOffset where they start within the value
 */
record BtfInteger(int bits, int bitOffset, boolean signed, boolean character, boolean bool) {
    private static final int SIGNED = 1;
    private static final int CHARACTER = 2;
    private static final int BOOL = 4;

    static BtfInteger of(int word) {
        int encoding = word >>> 24 & 0xf;
        return new BtfInteger(
                word & 0xff,
                word >>> 16 & 0xff,
                (encoding & SIGNED) != 0,
                (encoding & CHARACTER) != 0,
                (encoding & BOOL) != 0);
    }
}
