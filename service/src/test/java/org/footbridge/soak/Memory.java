package org.footbridge.soak;

import java.lang.management.ManagementFactory;

/** What is left on the heap after a collection, and how many classes are loaded. */
record Memory(long heapMegabytes, int classes) {

    /** Room for what may rightly stay: the used tokens of five minutes, and what this program itself notes down. */
    static final long MAY_GROW_MEGABYTES = 40;

    private static final long MEGABYTE = 1L << 20;

    static Memory now() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return new Memory(
                memory.getHeapMemoryUsage().getUsed() / MEGABYTE,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }
}
