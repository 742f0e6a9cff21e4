package org.footbridge.launcher.web;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Everybody who can sign in, in the order of {@code practice.yaml}. */
@Component
public class Users {

    private final List<User> all = new CopyOnWriteArrayList<>();

    public void add(User user) {
        all.add(user);
    }

    public List<User> all() {
        return List.copyOf(all);
    }

    public Optional<User> find(String reference) {
        return all.stream().filter(user -> user.reference().equals(reference)).findFirst();
    }
}
