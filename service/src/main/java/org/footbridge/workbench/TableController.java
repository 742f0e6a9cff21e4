package org.footbridge.workbench;

import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.footbridge.change.Change;
import org.footbridge.change.Role;
import org.footbridge.change.TableText;
import org.footbridge.governance.LiveRuleBase;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.table.TableRow;
import org.footbridge.workbench.upload.UploadedTable;
import org.footbridge.workbench.upload.UploadedTable.Refused;
import org.footbridge.workbench.upload.UploadedTable.Taken;
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

/** The tables of a change, and the form for one row. */
@Controller
@RequestMapping(path = "/governance/workbench/changes/{name}", produces = TEXT_HTML_VALUE)
class TableController {

    private static final Pattern SCENARIO_FILE = Pattern.compile("scenarios/([a-z0-9-]+/)*[a-z0-9-]+\\.ya?ml");

    private final Changes changes;
    private final LiveRuleBase live;

    TableController(Changes changes, LiveRuleBase live) {
        this.changes = changes;
        this.live = live;
    }

    @GetMapping("/tables")
    String tables(@PathVariable String name, Model model) {
        var change = changes.change(name);
        model.addAttribute("change", change);
        model.addAttribute("paths", change.files().tables().paths());
        model.addAttribute("scenarios", change.files().scenarios().texts().keySet());
        return "workbench/tables";
    }

    @GetMapping("/table")
    String table(@PathVariable String name, @RequestParam String path, Model model) {
        var change = changes.change(name);
        model.addAttribute("change", change);
        model.addAttribute("view", TableView.of(change.files(), path));
        return "workbench/table";
    }

    @GetMapping("/row")
    String row(
            @PathVariable String name,
            @RequestParam String path,
            @RequestParam int line,
            @RequestParam(defaultValue = "false") boolean copy,
            Model model) {
        var change = changes.change(name);
        var view = TableView.of(change.files(), path);
        return form(change, view, view.row(line), copy, model);
    }

    private String form(Change change, TableView view, TableRow row, boolean copy, Model model) {
        model.addAttribute("change", change);
        model.addAttribute("title", (copy ? "New row: " : "") + view.path());
        model.addAttribute("path", view.path());
        model.addAttribute("line", row.line());
        model.addAttribute("copy", copy);
        model.addAttribute("cells", view.cells(row, live.current()));
        model.addAttribute("problems", view.ofWholeRow(row.line()));
        return "workbench/row";
    }

    /** What is wrong with a row as it is being filled in; nothing is saved. */
    @PostMapping("/row/check")
    String check(
            @PathVariable String name,
            @RequestParam String path,
            @RequestParam int line,
            @RequestParam boolean copy,
            @RequestParam("cell") List<String> cells,
            Model model) {
        var change = changes.change(name);
        var view = TableView.of(change.files().with(path, written(change.files(), path, line, copy, cells)), path);
        return form(change, view, view.row(copy ? line + 1 : line), copy, model);
    }

    @PostMapping("/row")
    String save(
            @ModelAttribute("person") TeamMember person,
            @PathVariable String name,
            @RequestParam String path,
            @RequestParam int line,
            @RequestParam boolean copy,
            @RequestParam String seen,
            @RequestParam("cell") List<String> cells,
            RedirectAttributes then) {
        WorkbenchAccess.require(person, Role.AUTHOR);
        var files = changes.change(name).files();
        changes.save(
                person,
                name,
                seen,
                path,
                written(files, path, line, copy, cells),
                (copy ? "Add " : "Change ") + cells.getFirst() + " in " + path);
        then.addFlashAttribute("notice", "Saved: " + cells.getFirst() + " in " + path + ".");
        then.addAttribute("path", path);
        then.addAttribute("line", copy ? line + 1 : line);
        return "redirect:/governance/workbench/changes/" + name + "/row";
    }

    private static String written(RuleBaseFiles files, String path, int line, boolean copy, List<String> cells) {
        var text = files.texts().getOrDefault(path, "");
        TableView.row(TableView.table(files, path), line);
        return copy ? TableText.inserted(text, line, cells) : TableText.replaced(text, line, cells);
    }

    @PostMapping("/row/remove")
    String remove(
            @ModelAttribute("person") TeamMember person,
            @PathVariable String name,
            @RequestParam String path,
            @RequestParam int line,
            @RequestParam String seen,
            RedirectAttributes then) {
        WorkbenchAccess.require(person, Role.AUTHOR);
        var files = changes.change(name).files();
        var row = TableView.row(TableView.table(files, path), line);
        changes.save(
                person,
                name,
                seen,
                path,
                TableText.removed(files.texts().getOrDefault(path, ""), line),
                "Remove " + row.cells().getFirst() + " from " + path);
        then.addFlashAttribute("notice", "Removed: " + row.cells().getFirst() + " from " + path + ".");
        then.addAttribute("path", path);
        return "redirect:/governance/workbench/changes/" + name + "/table";
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
            @RequestParam String seen,
            @RequestParam String text,
            RedirectAttributes then) {
        WorkbenchAccess.require(person, Role.AUTHOR);
        if (!SCENARIO_FILE.matcher(path).matches()) {
            throw new WorkbenchProblem("\"" + path + "\" is no name of a file of scenarios. Write one such as"
                    + " scenarios/loneliness.yaml, in small letters, digits and hyphens.");
        }
        changes.save(person, name, seen, path, text.replaceAll("\\R", "\n").stripTrailing() + "\n", "Change " + path);
        then.addFlashAttribute(
                "notice", "Saved: " + path + ". Below stands whether its scenarios come out as written.");
        return "redirect:/governance/workbench/changes/" + name;
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
        return "redirect:/governance/workbench/changes/" + name + "/table";
    }
}
