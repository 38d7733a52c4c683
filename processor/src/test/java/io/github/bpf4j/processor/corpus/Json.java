package io.github.bpf4j.processor.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value. What is not there is empty: no elements, no text, 0.
 *
 * @param value a map, a list, or what the token says
 */
record Json(Object value) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** Reads one value; an empty input is an empty one. */
    static Json read(InputStream input) throws IOException {
        try (JsonParser parser = FACTORY.createParser(input)) {
            return parser.nextToken() == null ? new Json(Map.of()) : value(parser);
        }
    }

    /** Reads one value. */
    static Json read(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static Json value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Json> fields = new LinkedHashMap<>();
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    parser.nextToken();
                    fields.put(name, value(parser));
                }
                yield new Json(fields);
            }
            case START_ARRAY -> {
                List<Json> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser));
                }
                yield new Json(elements);
            }
            default -> new Json(parser.getText());
        };
    }

    Json get(String field) {
        return value instanceof Map<?, ?> fields && fields.get(field) instanceof Json json ? json : new Json("");
    }

    List<Json> elements() {
        return value instanceof List<?> elements
                ? elements.stream().map(Json.class::cast).toList()
                : List.of();
    }

    String text() {
        return value.toString();
    }

    long number() {
        return text().isEmpty() ? 0 : Long.parseLong(text());
    }

    boolean truth() {
        return text().equals("true");
    }
}
