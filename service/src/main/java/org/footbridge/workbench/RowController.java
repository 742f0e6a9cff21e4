package org.footbridge.workbench;

import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import java.util.List;
import org.footbridge.change.Change;
import org.footbridge.change.Role;
import org.footbridge.change.TableText;
import org.footbridge.governance.LiveRuleBase;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.table.TableRow;
import org.footbridge.workbench.EditedRow.Meanwhile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form for one row of a change: opened, copied, checked as it is filled in, saved and removed. */
@Controller
@RequestMapping(path = "/governance/workbench/changes/{name}/row", produces = TEXT_HTML_VALUE)
class RowController {

    private final Changes changes;
    private final LiveRuleBase live;

    RowController(Changes changes, LiveRuleBase live) {
        this.changes = changes;
        this.live = live;
    }

    @GetMapping
    String row(
            @PathVariable String name,
            @RequestParam String path,
            @RequestParam int line,
            @RequestParam(defaultValue = "false") boolean copy,
            Model model) {
        var change = changes.change(name);
        var view = TableView.of(change.files(), path);
        var opened = view.row(line);
        return form(change, view, opened, new Kept(opened, copy), model);
    }

    /** What a browser keeps typed text under: the row's name, since its line changes while others work at the table. */
    private record Kept(String name, boolean copy) {
        Kept(TableRow opened, boolean copy) {
            this(
                    opened.columns().getFirst().equals("system")
                            ? opened.cell("code")
                            : opened.cells().getFirst(),
                    copy);
        }
    }

    private String form(Change change, TableView view, TableRow row, Kept kept, Model model) {
        model.addAttribute("change", change);
        model.addAttribute("title", row.cells().getFirst() + " in " + view.path());
        model.addAttribute("path", view.path());
        model.addAttribute("line", row.line());
        model.addAttribute("copy", kept.copy());
        model.addAttribute("kept", kept.name() + " " + kept.copy());
        model.addAttribute("cells", view.cells(row, live.current()));
        model.addAttribute("problems", view.ofWholeRow(row.line()));
        return "workbench/row";
    }

    /** What is wrong with a row as it is being filled in; nothing is saved. */
    @PostMapping("/check")
    String check(
            @PathVariable String name,
            @RequestParam String path,
            @RequestParam int line,
            @RequestParam boolean copy,
            @RequestParam("cell") List<String> cells,
            Model model) {
        var change = changes.change(name);
        var opened = TableView.row(TableView.table(change.files(), path), line);
        return filledIn(change, new EditedRow(path, line, copy, cells), new Kept(opened, copy), model);
    }

    /** The form with what somebody has filled in, and what is wrong with that. */
    private String filledIn(Change change, EditedRow edited, Kept kept, Model model) {
        var view = TableView.of(change.files().with(edited.path(), edited.in(change.files())), edited.path());
        var page = form(change, view, view.row(edited.copy() ? edited.line() + 1 : edited.line()), kept, model);
        model.addAttribute("copy", edited.copy());
        model.addAttribute("line", edited.line());
        return page;
    }

    @PostMapping
    String save(
            @ModelAttribute("person") TeamMember person,
            @PathVariable String name,
            @RequestParam String path,
            @RequestParam int line,
            @RequestParam boolean copy,
            @RequestParam String seen,
            @RequestParam("cell") List<String> cells,
            Model model,
            RedirectAttributes then) {
        WorkbenchAccess.require(person, Role.AUTHOR);
        var change = changes.change(name);
        var opened = changes.files(change, seen);
        var edited = new EditedRow(path, line, copy, cells);
        var meanwhile = edited.since(opened, change.files());
        if (meanwhile.isPresent()) {
            model.addAttribute("later", changes.laterAuthor(change, seen, path, person));
            return again(change, edited, meanwhile.get(), model);
        }
        var moved = edited.movedTo(opened, change.files());
        changes.save(
                person,
                name,
                change.tip().id(),
                path,
                moved.in(change.files()),
                (copy ? "Add " : "Change ") + cells.getFirst() + " in " + path);
        then.addFlashAttribute("notice", "Saved: " + cells.getFirst() + " in " + path + ".");
        then.addAttribute("path", path);
        then.addAttribute("line", copy ? moved.line() + 1 : moved.line());
        return "redirect:/governance/workbench/changes/" + ChangeAddress.of(name) + "/row";
    }

    /** Two windows have changed the same row: the second keeps what they typed, and sees what stands there now. */
    private String again(Change change, EditedRow edited, Meanwhile meanwhile, Model model) {
        var isGone = meanwhile.row().isEmpty();
        var at = meanwhile
                .row()
                .orElseGet(() ->
                        TableView.table(change.files(), edited.path()).rows().getLast());
        var onIt = new EditedRow(edited.path(), at.line(), isGone, meanwhile.merged(edited.cells()));
        var page = filledIn(change, onIt, new Kept(meanwhile.opened(), edited.copy()), model);
        model.addAttribute("gone", isGone);
        model.addAttribute("theirs", meanwhile.theirs());
        return page;
    }

    @PostMapping("/remove")
    String remove(
            @ModelAttribute("person") TeamMember person,
            @PathVariable String name,
            @RequestParam String path,
            @RequestParam int line,
            @RequestParam String seen,
            RedirectAttributes then) {
        WorkbenchAccess.require(person, Role.AUTHOR);
        var files = changes.files(changes.change(name), seen);
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
        return "redirect:/governance/workbench/changes/" + ChangeAddress.of(name) + "/table";
    }
}
