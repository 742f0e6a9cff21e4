package org.footbridge.launch;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The service's database, which a test can take down and bring back, so that tests share one application. */
final class SwitchableDatabase extends DelegatingDataSource {
    private final HikariDataSource closed = new HikariDataSource();
    private volatile boolean down;

    private SwitchableDatabase(DataSource database) {
        super(database);
        closed.close();
    }

    /** Does something while each connection is refused as by a closed pool. */
    void whileDown(Runnable work) {
        down = true;
        try {
            work.run();
        } finally {
            down = false;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return down ? closed.getConnection() : super.getConnection();
    }

    /** Puts the switch before the pool. No component, so that no other application here finds it. */
    static final class Switch implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof HikariDataSource pool ? new SwitchableDatabase(pool) : bean;
        }
    }
}
