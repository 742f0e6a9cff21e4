package org.footbridge.workbench;

import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.footbridge.change.Change;
import org.footbridge.change.Role;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.workbench.upload.UploadedTable;
import org.footbridge.workbench.upload.UploadedTable.Refused;
import org.footbridge.workbench.upload.UploadedTable.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tables and scenarios of a change. */
@Controller
@RequestMapping(path = "/governance/workbench/changes/{name}", produces = TEXT_HTML_VALUE)
class TableController {

    private static final String CODES = "codes";
    private static final Pattern SCENARIO_FILE = Pattern.compile("scenarios/([a-z0-9-]+/)*[a-z0-9-]+\\.ya?ml");

    private final Changes changes;

    TableController(Changes changes) {
        this.changes = changes;
    }

    /** Tables that belong together, under a heading. */
    record TablesPart(String title, List<String> paths) {

        /** The rules first: they are what is changed most. */
        static List<TablesPart> of(List<String> paths) {
            var codes = CODES + "/";
            return Stream.of(
                            new TablesPart(
                                    "Rules", those(paths, path -> path.contains("/") && !path.startsWith(codes))),
                            new TablesPart("Words, limits and evidence", those(paths, path -> !path.contains("/"))),
                            new TablesPart("Codes", those(paths, path -> path.startsWith(codes))))
                    .filter(part -> !part.paths().isEmpty())
                    .toList();
        }

        private static List<String> those(List<String> paths, Predicate<String> which) {
            return paths.stream().filter(which).toList();
        }
    }

    @GetMapping("/tables")
    String tables(@PathVariable String name, Model model) {
        var change = changes.change(name);
        model.addAttribute("change", change);
        model.addAttribute("parts", TablesPart.of(change.files().tables().paths()));
        model.addAttribute("scenarios", change.files().scenarios().texts().keySet());
        return "workbench/tables";
    }

    @GetMapping("/table")
    String table(@PathVariable String name, @RequestParam String path, Model model) {
        var change = changes.change(name);
        model.addAttribute("change", change);
        model.addAttribute("view", TableView.of(change.files(), path));
        model.addAttribute("most", UploadedTable.MOST_BYTES);
        return "workbench/table";
    }

    /** The text of a file of scenarios, or of a new one. */
    @GetMapping("/scenarios")
    String scenarios(@PathVariable String name, @RequestParam(defaultValue = "") String path, Model model) {
        var change = changes.change(name);
        model.addAttribute("change", change);
        model.addAttribute("path", path);
        model.addAttribute("text", change.files().texts().getOrDefault(path, ""));
        return "workbench/scenarios";
    }

    @PostMapping("/scenarios")
    String saveScenarios(
            @ModelAttribute("person") TeamMember person,
            @PathVariable String name,
            @RequestParam String path,
            @RequestParam(defaultValue = "false") boolean fresh,
            @RequestParam String seen,
            @RequestParam String text,
            Model model,
            RedirectAttributes then) {
        WorkbenchAccess.require(person, Role.AUTHOR);
        if (!SCENARIO_FILE.matcher(path).matches()) {
            throw new WorkbenchProblem("\"" + path + "\" is no name of a file of scenarios. Write one such as"
                    + " scenarios/loneliness.yaml, in small letters, digits and hyphens.");
        }
        var change = changes.change(name);
        var now = change.files().texts().get(path);
        if (fresh && now != null) {
            throw new WorkbenchProblem("There is a file " + path + " already: choose another name.");
        }
        if (!Objects.equals(changes.files(change, seen).texts().get(path), now)) {
            model.addAttribute("later", changes.laterAuthor(change, seen, path, person));
            return again(change, path, text, now, model);
        }
        var written = text.replaceAll("\\R", "\n").stripTrailing() + "\n";
        changes.save(person, name, change.tip().id(), path, written, "Change " + path);
        then.addFlashAttribute(
                "notice", "Saved: " + path + ". Below stands whether its scenarios come out as written.");
        return "redirect:/governance/workbench/changes/" + ChangeAddress.of(name);
    }

    /** Two windows have changed the same scenarios: the second keeps what was typed, and sees what stands there now. */
    private static String again(Change change, String path, String text, @Nullable String now, Model model) {
        model.addAttribute("change", change);
        model.addAttribute("path", path);
        model.addAttribute("text", text);
        model.addAttribute("now", Objects.requireNonNullElse(now, ""));
        return "workbench/scenarios";
    }

    /** A whole table, as a spreadsheet or an editor has saved it. */
    @PostMapping("/upload")
    String upload(
            @ModelAttribute("person") TeamMember person,
            @PathVariable String name,
            @RequestParam String path,
            @RequestParam String seen,
            @RequestParam MultipartFile file,
            RedirectAttributes then)
            throws IOException {
        WorkbenchAccess.require(person, Role.AUTHOR);
        TableView.table(changes.change(name).files(), path);
        var taken = switch (UploadedTable.of(path, file.getBytes())) {
            case Taken it -> it;
            case Refused(var why) -> throw new WorkbenchProblem(path + " was not replaced: " + why);
        };
        changes.save(person, name, seen, path, taken.text(), "Replace " + path);
        var said = new ArrayList<>(taken.notes());
        said.addFirst("Saved: " + path + ".");
        then.addFlashAttribute("notice", String.join(" ", said));
        then.addAttribute("path", path);
        return "redirect:/governance/workbench/changes/" + ChangeAddress.of(name) + "/table";
    }
}
