package org.footbridge.wholepath;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * No other test class of this process runs at the same time: Playwright asks that all calls come from one thread, and
 * the tests wait for answers that have a time limit.
 */
@Isolated
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RunsAlone {}
