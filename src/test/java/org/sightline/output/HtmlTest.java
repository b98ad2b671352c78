package org.sightline.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void escapesWordsAndAttributes() {
        String page = new Html().element("p", "<b> & 'x'", "title", "\"><script>").page();
        assertThat(page)
                .isEqualTo(
                        "<!DOCTYPE html>\n<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt; &amp;"
                                + " &#39;x&#39;</p>\n");
    }

    @Test
    void replacesWhatNoPageMayHold() {
        assertThat(Html.escape("a\u0000b\u001bc\u0085d\uD83De\uFFFFf\r😀\n"))
                .isEqualTo("a�b�c�d�e�f�😀\n");
    }

    @Test
    void keepsAnEmptyAltAndShortensAFlag() {
        assertThat(new Html().open("img", "alt", "").open("input", "checked", "").page())
                .contains("<img alt=\"\">", "<input checked>");
    }

    @Test
    void anElementLeftOpenIsAnError() {
        assertThatThrownBy(() -> new Html().open("p").page()).hasMessageContaining("[p]");
    }
}
