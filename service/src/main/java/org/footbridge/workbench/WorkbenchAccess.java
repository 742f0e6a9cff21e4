package org.footbridge.workbench;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import org.footbridge.change.Role;
import org.footbridge.governance.LondonTimes;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.workbench.signin.SignedIn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Who is at the workbench, for each of its pages, and what such a page says when it cannot do what it was asked. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(
        assignableTypes = {
            WorkbenchController.class,
            TableController.class,
            RowController.class,
            AnalysisController.class,
            SafetyCaseController.class,
            ShadowController.class
        })
class WorkbenchAccess {

    private static final Logger LOG = LoggerFactory.getLogger(WorkbenchAccess.class);

    /** As much as anybody reads of a reason. */
    private static final int MOST_LETTERS = 2000;

    private final SignedIn signedIn;

    WorkbenchAccess(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    /** Somebody has signed in who may do nothing here. */
    private static final class NoRole extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A person without a role may do nothing here, and see nothing. */
    @ModelAttribute("person")
    TeamMember person(@Nullable Authentication authentication) {
        return signedIn.person(authentication)
                .filter(person -> !person.roles().isEmpty())
                .orElseThrow(NoRole::new);
    }

    @ModelAttribute("in")
    LondonTimes times() {
        return new LondonTimes();
    }

    @ModelAttribute("addresses")
    ChangeAddress addresses() {
        return new ChangeAddress();
    }

    /** In addresses a change is called as {@link ChangeAddress} says. */
    @InitBinder("name")
    void names(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String address) {
                setValue(ChangeAddress.name(address));
            }
        });
    }

    static void require(TeamMember person, Role role) {
        if (!person.is(role)) {
            throw new WorkbenchProblem("This takes the role " + role.title() + ", and you are "
                    + String.join(" and ", person.titles()) + ".");
        }
    }

    /** What somebody must say. */
    static String said(String words, String what) {
        if (words.isBlank()) {
            throw new WorkbenchProblem("Say " + what + ".");
        }
        if (words.length() > MOST_LETTERS) {
            throw new WorkbenchProblem("Say " + what + " in at most " + MOST_LETTERS + " letters.");
        }
        return words.strip();
    }

    @ExceptionHandler(NoRole.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String noRole(@Nullable Authentication authentication, Model model) {
        model.addAttribute(
                "name", signedIn.person(authentication).map(TeamMember::name).orElse("nobody"));
        return "workbench/no-role";
    }

    @ExceptionHandler(WorkbenchProblem.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String problem(WorkbenchProblem problem, @Nullable Authentication authentication, Model model) {
        signedIn.person(authentication).ifPresent(person -> model.addAttribute("person", person));
        model.addAttribute("problem", problem.getMessage());
        return "workbench/problem";
    }

    /** What nobody foresaw is a page, too: the log has it under the number that the page names. */
    @ExceptionHandler(RuntimeException.class)
    @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
    String failed(RuntimeException failure, @Nullable Authentication authentication, Model model) {
        signedIn.person(authentication).ifPresent(person -> model.addAttribute("person", person));
        var incident = UUID.randomUUID();
        LOG.error("The workbench failed, incident {}", incident, failure);
        model.addAttribute(
                "problem",
                "The workbench failed, and nobody knows yet why. Try again; if it stays so, report incident " + incident
                        + " to those who look after Footbridge.");
        return "workbench/problem";
    }
}
