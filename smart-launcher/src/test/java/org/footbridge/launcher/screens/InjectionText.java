package org.footbridge.launcher.screens;

/** What somebody may write into a record or on a card to have it do more than be read. */
enum InjectionText {
    HTML("<script>alert(1)</script><img src=x onerror=alert(1)><iframe src=//evil.example></iframe>"),
    ATTRIBUTE("\" onmouseover=\"alert(1)\" x=\"' autofocus onfocus='alert(1)' y='"),
    END_OF_ELEMENT("</textarea></title></select></pre><base href=//evil.example><form action=//evil.example>"),
    TEMPLATE("[[${7*7}]] ${7*7} __${T(java.lang.Runtime)}__ ~{try} @{/users}"),
    SCRIPT_ADDRESS("javascript:alert(1) <javascript:alert(1)> data:text/html,<script>"),
    UNSEEN("\u202egnp.exe\u2066\u200b\u200d\ufeff\u001b[31m\u0007\u00ad\u2028\u2029\u3164"),
    PILED("Z" + "\u0337\u0322\u0310".repeat(40)),
    LINES("\r\nSet-Cookie: x=y\r\n\r\n<script>alert(1)</script>\t\u0085"),
    LONG("W".repeat(20_000));

    private final String text;

    InjectionText(String text) {
        this.text = text;
    }

    String at(String path) {
        return path + "! " + text;
    }
}
