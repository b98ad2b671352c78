package org.sightline.dossier;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How a type is written as a plainer one.
 *
 * @param plain a type that JSON knows
 * @param from throws IllegalArgumentException for a form that is none of this type
 */
record PlainForm<T, P>(Class<T> type, Class<P> plain, Function<T, P> to, Function<P, T> from) {
    static <T> PlainForm<T, String> ofText(
            Class<T> type, Function<T, String> to, Function<String, T> from) {
        return new PlainForm<>(type, String.class, to, from);
    }

    void addTo(SimpleModule module) {
        module.addSerializer(type, new Writer<>(this)).addDeserializer(type, new Reader<>(this));
    }

    private static final class Writer<T, P> extends StdSerializer<T> {
        private final PlainForm<T, P> form;

        Writer(PlainForm<T, P> form) {
            super(form.type);
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            context.writeValue(json, form.to.apply(value));
        }
    }

    private static final class Reader<T, P> extends StdDeserializer<T> {
        private final PlainForm<T, P> form;

        Reader(PlainForm<T, P> form) {
            super(form.type);
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            P value = context.readValue(json, form.plain);
            try {
                return form.from.apply(value);
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(this, "%s", e.getMessage());
            }
        }
    }
}
