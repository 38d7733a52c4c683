package io.github.bpf4j.examples.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.0/24, 120",
        "192.0.2.7, 192.0.2.7/32, 128",
        "0.0.0.0/0, 0.0.0.0/0, 96",
        "2001:db8:0:0::/32, 2001:db8::/32, 32",
        "::1, ::1/128, 128",
        "::/0, ::/0, 0",
        "2001:db8::1:0:0:1, 2001:db8::1:0:0:1/128, 128",
    })
    void readsWhatPeopleWrite(String text, String shown, int mapped) {
        Network network = Network.of(text);

        assertThat(network).hasToString(shown);
        assertThat(network.mappedPrefixLength()).isEqualTo(mapped);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "192.0.2.0/33",
                "192.0.2.0/x",
                "::/129",
                "",
                "192.0.2.0/-1",
                "example.org/8",
                "1.2.3.4.5"
            })
    void refusesTheRest(String text) {
        assertThatThrownBy(() -> Network.of(text))
                .isInstanceOf(ToolException.class)
                .hasMessage(text + " is no network: write 192.0.2.0/24, 2001:db8::/32, or an address");
    }
}
