package org.footbridge.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardHtmlTest {

    private final CardHtml html = new CardHtml();

    @Test
    void renders_paragraphs_and_lists() {
        assertThat(html.toHtml("One **fact**.\n\n- a\n- b"))
                .isEqualTo("<p>One <strong>fact</strong>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
        assertThat(html.paragraphs("One.\n\nTwo.")).containsExactly("<p>One.</p>\n", "<p>Two.</p>\n");
    }

    @Test
    void leaves_html_as_text_a_picture_as_its_description_and_a_heading_small() {
        assertThat(html.toHtml("<b>x</b> ![a *dog*](https://records.example/dog.png)\n\n# Large"))
                .isEqualTo("<p>&lt;b&gt;x&lt;/b&gt; a <em>dog</em></p>\n<h6>Large</h6>\n");
    }

    @Test
    void links_to_web_pages_and_mail_only() {
        assertThat(html.toHtml("[a](https://nhs.uk) [b](javascript:alert(1)) [c](data:text/html,x)"))
                .contains("href=\"https://nhs.uk\"")
                .doesNotContain("javascript", "data:");
    }
}
