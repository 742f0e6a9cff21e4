package org.footbridge.launch.session;

import java.util.Set;
import org.footbridge.acknowledgement.KeyedHash;
import org.footbridge.launch.discovery.LaunchSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;

/** The encryptor for all that launches leave in the database, browser sessions included, and keys derived from its key. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LaunchSettings.class)
class EncryptionConfiguration {
    private static final String SESSION = "session";

    /** After the database was found usable, which says more plainly what is wrong with its folder. */
    @Bean
    @DependsOnDatabaseInitialization
    DatabaseEncryptor encryptor(LaunchSettings settings, @Value("${spring.datasource.url}") String database) {
        return new DatabaseEncryptor(EncryptionKey.find(settings.key(), settings.keyFile(), database));
    }

    /** Under a key of its own, so that it matches nothing else that launches leave. */
    @Bean
    KeyedHash acknowledgementHash(DatabaseEncryptor encryptor) {
        return new KeyedHash(encryptor.derive("acknowledgement"));
    }

    @Bean
    KeyedHash answerHash(DatabaseEncryptor encryptor) {
        return new KeyedHash(encryptor.derive("answer"));
    }

    /** Spring Session finds it by name. Sealed, the bytes it is to deserialise can only be its own. */
    @Bean
    ConversionService springSessionConversionService(DatabaseEncryptor encryptor) {
        SerializingConverter serializing = new SerializingConverter();
        DeserializingConverter deserializing =
                new DeserializingConverter(new DefaultDeserializer(getClass().getClassLoader()));
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(
                Object.class, byte[].class, value -> encryptor.seal(SESSION, serializing.convert(value)));
        conversions.addConverter(new GenericConverter() {
            @Override
            public Set<ConvertiblePair> getConvertibleTypes() {
                return Set.of(new ConvertiblePair(byte[].class, Object.class));
            }

            @Override
            public @Nullable Object convert(@Nullable Object bytes, TypeDescriptor from, TypeDescriptor to) {
                return bytes instanceof byte[] kept
                        ? encryptor
                                .open(SESSION, kept)
                                .map(deserializing::convert)
                                .orElse(null)
                        : null;
            }
        });
        return conversions;
    }
}
