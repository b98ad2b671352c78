package org.sightline.output.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * The logical structure of one document: what is a heading, a list, a table, and which marks on
 * which page belong to it (ISO 32000-1, 14.7 and 14.8).
 */
final class PdfTags {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document;
    private final Map<PDPage, List<PDStructureElement>> marks = new LinkedHashMap<>();
    private final Map<PDAnnotationLink, PDStructureElement> links = new LinkedHashMap<>();

    PdfTags(PDDocument pdf) {
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
        PDMarkInfo info = new PDMarkInfo();
        info.setMarked(true);
        pdf.getDocumentCatalog().setMarkInfo(info);
        document = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
        root.appendKid(document);
    }

    /** The element that holds all others. */
    PDStructureElement document() {
        return document;
    }

    /** A new last child, {@code H1}, {@code P}, {@code Table}, …. */
    static PDStructureElement add(PDStructureElement parent, String type) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** The heading of a table's column. */
    static PDStructureElement addColumn(PDStructureElement row) {
        PDStructureElement element = add(row, StandardStructureTypes.TH);
        PDTableAttributeObject scope = new PDTableAttributeObject();
        scope.setScope(PDTableAttributeObject.SCOPE_COLUMN);
        element.addAttribute(scope);
        return element;
    }

    /** A link within an element: its text is marked like that of others. */
    PDStructureElement addLink(PDStructureElement parent, PDPage page, PDAnnotationLink link) {
        PDStructureElement element = add(parent, StandardStructureTypes.LINK);
        PDObjectReference reference = new PDObjectReference();
        reference.setReferencedObject(link);
        reference.getCOSObject().setItem(COSName.PG, page);
        element.appendKid(reference);
        links.put(link, element);
        return element;
    }

    /** The number of the next mark on a page, which shows a part of the element. */
    int mark(PDPage page, PDStructureElement element) {
        List<PDStructureElement> onPage = marks.computeIfAbsent(page, p -> new ArrayList<>());
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(onPage.size());
        element.appendKid(reference);
        onPage.add(element);
        return onPage.size() - 1;
    }

    /** Ties pages to the structure; once, after the last mark. */
    void finish() {
        Map<Integer, COSObjectable> numbers = new HashMap<>();
        for (Map.Entry<PDPage, List<PDStructureElement>> page : marks.entrySet()) {
            COSArray elements = new COSArray();
            page.getValue().forEach(elements::add);
            page.getKey().setStructParents(numbers.size());
            numbers.put(numbers.size(), new PDParentTreeValue(elements));
        }
        for (Map.Entry<PDAnnotationLink, PDStructureElement> link : links.entrySet()) {
            link.getKey().setStructParent(numbers.size());
            numbers.put(numbers.size(), link.getValue());
        }
        PDNumberTreeNode parents = new PDNumberTreeNode(PDParentTreeValue.class);
        parents.setNumbers(numbers);
        root.setParentTree(parents);
        root.setParentTreeNextKey(numbers.size());
    }
}
