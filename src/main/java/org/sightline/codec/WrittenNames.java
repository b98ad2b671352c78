package org.sightline.codec;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.properties.XMPProperty;
import com.drew.metadata.Metadata;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.media.WrittenText.Kind;
import org.sightline.media.WrittenText.Name;

/**
 * Who, where and what event a picture's metadata says is shown, by IPTC's Photo Metadata Standard:
 * {@code PersonInImage}, the location shown or, before there was one, {@code City} and its like,
 * {@code Event}.
 */
final class WrittenNames {
    private static final String CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private static final String EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";

    private WrittenNames() {}

    /** People before places before events, each once. */
    static List<Name> in(Metadata metadata) {
        List<Name> names = new ArrayList<>();
        for (XmpDirectory directory : metadata.getDirectoriesOfType(XmpDirectory.class)) {
            XMPMeta meta = directory.getXMPMeta();
            all(meta, EXTENSION, "PersonInImage").forEach(n -> add(names, Kind.PERSON, n));
            add(
                    names,
                    Kind.PLACE,
                    joined(
                            value(meta, CORE, "Location"),
                            value(meta, PHOTOSHOP, "City"),
                            value(meta, PHOTOSHOP, "State"),
                            value(meta, PHOTOSHOP, "Country")));
            add(names, Kind.EVENT, value(meta, EXTENSION, "Event"));
        }
        if (names.stream().noneMatch(name -> name.kind() == Kind.PLACE)) {
            metadata.getDirectoriesOfType(IptcDirectory.class)
                    .forEach(iptc -> add(names, Kind.PLACE, place(iptc)));
        }
        return names.stream().distinct().toList();
    }

    private static String place(IptcDirectory iptc) {
        return joined(
                iptc.getString(IptcDirectory.TAG_SUB_LOCATION),
                iptc.getString(IptcDirectory.TAG_CITY),
                iptc.getString(IptcDirectory.TAG_PROVINCE_OR_STATE),
                iptc.getString(IptcDirectory.TAG_COUNTRY_OR_PRIMARY_LOCATION_NAME));
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .map(part -> part == null ? "" : part.replace("\0", "").strip())
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static void add(List<Name> names, Kind kind, String words) {
        String plain = joined(words);
        if (!plain.isEmpty()) {
            names.add(new Name(kind, plain));
        }
    }

    private static List<String> all(XMPMeta meta, String schema, String name) {
        List<String> all = new ArrayList<>();
        try {
            for (int i = 1; i <= meta.countArrayItems(schema, name); i++) {
                all.add(meta.getArrayItem(schema, name, i).getValue());
            }
        } catch (XMPException e) {
            // of another shape than the standard has it: as if it were not there
        }
        return all;
    }

    private static String value(XMPMeta meta, String schema, String name) {
        try {
            XMPProperty property = meta.getProperty(schema, name);
            if (property == null) {
                return "";
            }
            PropertyOptions shape = property.getOptions();
            XMPProperty text =
                    shape.isArray()
                            ? meta.getLocalizedText(schema, name, "", "x-default")
                            : property;
            return text == null || text.getValue() == null ? "" : text.getValue();
        } catch (XMPException e) {
            return "";
        }
    }
}
