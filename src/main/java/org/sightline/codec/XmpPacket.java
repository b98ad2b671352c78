package org.sightline.codec;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.XMPPathFactory;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import com.adobe.internal.xmp.properties.XMPProperty;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An XMP packet with alt text in it; all else that it held stays as it was. */
final class XmpPacket {
    private static final String IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private static final String BEGIN =
            "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    private static final String END = "\n<?xpacket end=\"w\"?>";

    private XmpPacket() {}

    /**
     * The packet with these words, by IPTC's Photo Metadata Standard 2021.1.
     *
     * @param packet what the file carries; null when nothing
     * @throws XMPException when that is no XMP
     */
    static byte[] with(byte @Nullable [] packet, AltTextWords words) throws XMPException {
        XMPMeta meta =
                packet == null ? XMPMetaFactory.create() : XMPMetaFactory.parseFromBuffer(packet);
        XMPMetaFactory.getSchemaRegistry().registerNamespace(IPTC_CORE, "Iptc4xmpCore");
        set(meta, "AltTextAccessibility", words.alt(), words.language());
        if (!words.longDescription().isEmpty()) {
            set(meta, "ExtDescrAccessibility", words.longDescription(), words.language());
        }
        SerializeOptions options = new SerializeOptions();
        options.setOmitPacketWrapper(true).setUseCompactFormat(true);
        String rdf = XMPMetaFactory.serializeToString(meta, options);
        return (BEGIN + rdf + END).getBytes(StandardCharsets.UTF_8);
    }

    // Words in other languages are people's and stay.
    private static void set(XMPMeta meta, String name, String words, String language)
            throws XMPException {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        byLanguage.put("x-default", words);
        for (int i = 1; i <= meta.countArrayItems(IPTC_CORE, name); i++) {
            String item = XMPPathFactory.composeArrayItemPath(name, i);
            XMPProperty lang =
                    meta.getQualifier(IPTC_CORE, item, XMPConst.NS_XML, XMPConst.XML_LANG);
            if (lang != null) {
                String value = meta.getArrayItem(IPTC_CORE, name, i).getValue();
                byLanguage.putIfAbsent(lang.getValue(), value);
            }
        }
        byLanguage.put(language, words);
        meta.deleteProperty(IPTC_CORE, name);
        PropertyOptions alternatives = new PropertyOptions().setArrayAltText(true);
        int number = 0;
        for (Map.Entry<String, String> entry : byLanguage.entrySet()) {
            meta.appendArrayItem(IPTC_CORE, name, alternatives, entry.getValue(), null);
            String item = XMPPathFactory.composeArrayItemPath(name, ++number);
            meta.setQualifier(IPTC_CORE, item, XMPConst.NS_XML, XMPConst.XML_LANG, entry.getKey());
        }
    }
}
