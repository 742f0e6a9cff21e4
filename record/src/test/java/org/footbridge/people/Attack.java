package org.footbridge.people;

/** What somebody may write into a record to have it do more than be read. */
public enum Attack {
    HTML("<script>alert(1)</script><img src=x onerror=alert(1)><iframe src=//evil.example></iframe>"),
    ATTRIBUTE("\" onmouseover=\"alert(1)\" x=\"' autofocus onfocus='alert(1)' y='"),
    END_OF_ELEMENT("</textarea></title></p></h3></style><base href=//evil.example><form action=//evil.example>"),
    TEMPLATE("[[${7*7}]] ${7*7} __${T(java.lang.Runtime)}__ {{7*7}} {facts} {route} {date} %s"),
    MARKDOWN("[click](https://evil.example) ![x](https://evil.example/x.png) **bold** # heading `code`"),
    MARKDOWN_LINES("\n\n# heading\n\n- list\n\n<b>html</b>\n\n[a]: https://evil.example\n\n[a]"),
    SCRIPT_ADDRESS("javascript:alert(1) <javascript:alert(1)> https://evil.example data:text/html,<script>"),
    UNSEEN("\u202egnp.exe\u2066\u200b\u200d\ufeff\u0000\u001b[31m\u0007\u00ad\u2028\u2029\u3164\ud83d"),
    PILED("Z" + "\u0337\u0322\u0310".repeat(40)),
    LINES("\r\nSet-Cookie: x=y\r\n\r\n<script>alert(1)</script>\t\u0085"),
    /** In each of some thousand elements, which is all that a record may be. */
    LONG("W".repeat(2_000));

    private final String text;

    Attack(String text) {
        this.text = text;
    }

    /** The attack, after the path of the element in which it stands, which shows where a text on a screen is from. */
    public String at(String path) {
        return path + "! " + text;
    }

    /** Nothing but the path. */
    public static String none(String path) {
        return path + "!";
    }
}
