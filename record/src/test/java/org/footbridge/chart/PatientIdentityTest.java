package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.json;

import java.time.LocalDate;
import java.util.Optional;
import org.footbridge.facts.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody may be taken for somebody else, and a spoilt element must not hide the others. */
class PatientIdentityTest {

    private static PatientIdentity of(String rest) {
        return TestRecord.record()
                .with("patient", json("{'resourceType':'Patient','id':'p1'," + rest + "}"))
                .identity();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'family':'Okafor','given':['Amara','Joy'],'prefix':['Mrs']} | OKAFOR, Amara Joy (Mrs)",
                "{'family':'Okafor'} | OKAFOR",
                "{'given':['Amara']} | Amara",
                "{'text':'Amara Okafor'} | Amara Okafor",
                "{'use':'old','family':'Smith'},{'use':'usual','family':'Obi'},{'use':'official','family':'Okafor'} | OKAFOR",
                "{'use':'old','family':'Smith'} | ''"
            })
    void is_called_by_the_name_in_use(String names, String shown) {
        assertThat(of("'name':[" + names + "]").name()).isEqualTo(shown);
    }

    @Test
    void is_numbered_by_the_nhs_and_by_nobody_else() {
        assertThat(of("'identifier':[{'system':'https://hospital.example/mrn','value':'12345'},"
                                + "{'system':'https://fhir.nhs.uk/Id/nhs-number','value':'999 000 0018'}]")
                        .nhsNumber())
                .isEqualTo("9990000018");
        assertThat(of("'identifier':[{'system':'https://hospital.example/mrn','value':'12345'}]")
                        .nhsNumber())
                .isEmpty();
    }

    @Test
    void goes_by_the_number_that_is_in_use() {
        var system = "{'system':'https://fhir.nhs.uk/Id/nhs-number',";
        assertThat(of("'identifier':[" + system + "'use':'old','value':'9990000026'}," + system
                                + "'period':{'end':'2020-01-01'},'value':'9990000034'}," + system
                                + "'value':'9990000018'}]")
                        .nhsNumber())
                .isEqualTo("9990000018");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'deceasedDateTime':'2026-05-03' | true | 2026-05-03",
                "'deceasedBoolean':true | true |",
                "'deceasedBoolean':false | false |",
                "'gender':'female' | false |"
            })
    void has_died_where_the_record_says_so(String element, boolean died, LocalDate day) {
        var identity = of(element);

        assertThat(identity.died()).isEqualTo(died);
        assertThat(identity.diedOn()).isEqualTo(Optional.ofNullable(day).map(PartialDate::on));
    }

    @Test
    void is_born_on_a_day_or_in_a_year_and_never_more_precisely_than_recorded() {
        assertThat(of("'birthDate':'1948-03-14'").born()).contains(PartialDate.on(LocalDate.of(1948, 3, 14)));
        assertThat(of("'birthDate':'1948'").born())
                .contains(new PartialDate(LocalDate.of(1948, 1, 1), LocalDate.of(1948, 12, 31), null));
        assertThat(of("'gender':'female'").born()).isEmpty();
    }

    @Test
    void loses_only_the_element_that_is_spoilt() {
        var identity = of("'name':'no name','birthDate':'sometime',"
                + "'identifier':[{'system':'https://fhir.nhs.uk/Id/nhs-number','value':'9990000018'}]");

        assertThat(identity)
                .isEqualTo(new PatientIdentity("", Optional.empty(), "9990000018", false, Optional.empty()));
        assertThat(identity).hasToString("Identity[…]");
    }
}
