package org.sightline.output.highlight;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes indented XML. Values are escaped and made one line; what XML cannot hold is left out. For
 * one thread and one document.
 */
final class Xml {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    /** For each open element whether it has elements within. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    /**
     * @param type name of the root element, told in a document type declaration
     */
    Xml(String type) {
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE " + type + ">");
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw told(e);
        }
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values by turns
     */
    Xml open(String name, String... attributes) {
        try {
            newLine();
            out.writeStartElement(name);
            write(attributes);
            open.push(false);
            return this;
        } catch (XMLStreamException e) {
            throw told(e);
        }
    }

    /** An element without content. */
    Xml empty(String name, String... attributes) {
        try {
            newLine();
            out.writeEmptyElement(name);
            write(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw told(e);
        }
    }

    /** An element that holds one value. */
    Xml text(String name, Object value) {
        try {
            newLine();
            out.writeStartElement(name);
            out.writeCharacters(Words.oneLine(value.toString()));
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw told(e);
        }
    }

    /** Closes the element that was opened last. */
    Xml close() {
        try {
            if (open.pop()) {
                out.writeCharacters("\n" + " ".repeat(2 * open.size()));
            }
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw told(e);
        }
    }

    /** The document so far, every element closed. */
    @Override
    public String toString() {
        try {
            while (!open.isEmpty()) {
                close();
            }
            out.flush();
            return text + "\n";
        } catch (XMLStreamException e) {
            throw told(e);
        }
    }

    private void newLine() throws XMLStreamException {
        if (!open.isEmpty()) {
            open.pop();
            open.push(true);
        }
        out.writeCharacters("\n" + " ".repeat(2 * open.size()));
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], Words.oneLine(attributes[i + 1]));
        }
    }

    private static IllegalStateException told(XMLStreamException e) {
        return new IllegalStateException("writing to memory does not fail", e);
    }
}
