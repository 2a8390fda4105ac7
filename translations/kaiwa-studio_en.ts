<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Kaiwa::ChangeSetPane</name>
    <message numerus="yes">
        <source>%n value(s) must be put right first; nothing was sent</source>
        <comment>commit</comment>
        <translation>
            <numerusform>%n value must be put right first; nothing was sent</numerusform>
            <numerusform>%n values must be put right first; nothing was sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Committed %n record(s) at %1</source>
        <comment>%1 is the time of day</comment>
        <translation>
            <numerusform>Committed %n record at %1</numerusform>
            <numerusform>Committed %n records at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) refused</source>
        <comment>commit</comment>
        <translation>
            <numerusform>%n record refused</numerusform>
            <numerusform>%n records refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>statements</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ChangeWords</name>
    <message numerus="yes">
        <source>%n languages</source>
        <translation>
            <numerusform>%n language</numerusform>
            <numerusform>%n languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speakers</source>
        <translation>
            <numerusform>%n speaker</numerusform>
            <numerusform>%n speakers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenarios</source>
        <translation>
            <numerusform>%n scenario</numerusform>
            <numerusform>%n scenarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tiers</source>
        <translation>
            <numerusform>%n tier</numerusform>
            <numerusform>%n tiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of %1</source>
        <translation>
            <numerusform>%n row of %1</numerusform>
            <numerusform>%n rows of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ConnectionDialog</name>
    <message numerus="yes">
        <source>It works: PostgreSQL %1, database %2, role %3, %n table(s).</source>
        <comment>%1 version, %2 and %3 names</comment>
        <translation>
            <numerusform>It works: PostgreSQL %1, database %2, role %3, %n table.</numerusform>
            <numerusform>It works: PostgreSQL %1, database %2, role %3, %n tables.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ContentPage</name>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>records of this page</comment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with problems</source>
        <comment>records of this page</comment>
        <translation>
            <numerusform>%n with problems</numerusform>
            <numerusform>%n with problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows as of %1</source>
        <translation>
            <numerusform>%n row as of %1</numerusform>
            <numerusform>%n rows as of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ContentTable</name>
    <message numerus="yes">
        <source>Deactivate %n record(s)</source>
        <comment>step in the undo history</comment>
        <translation>
            <numerusform>Deactivate %n record</numerusform>
            <numerusform>Deactivate %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::DeleteDialog</name>
    <message numerus="yes">
        <source>Delete %n records of “%1”?</source>
        <translation>
            <numerusform>Delete %n record of “%1”?</numerusform>
            <numerusform>Delete %n records of “%1”?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::Navigation</name>
    <message numerus="yes">
        <source>%1, %n change(s) staged</source>
        <comment>a page and its staged records, for screen readers</comment>
        <translation>
            <numerusform>%1, %n change staged</numerusform>
            <numerusform>%1, %n changes staged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n problem(s)</source>
        <comment>a page and its problems, for screen readers</comment>
        <translation>
            <numerusform>%1, %n problem</numerusform>
            <numerusform>%1, %n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::OverviewPage</name>
    <message numerus="yes">
        <source>%n with problems</source>
        <comment>records</comment>
        <translation>
            <numerusform>%n with problems</numerusform>
            <numerusform>%n with problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>records</comment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <comment>records</comment>
        <translation>
            <numerusform>%n in conflict</numerusform>
            <numerusform>%n in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the schema “%1”</source>
        <translation>
            <numerusform>%n in the schema “%1”</numerusform>
            <numerusform>%n in the schema “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecoveryBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>staged records of an earlier run</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of an earlier run were not committed (%1).</source>
        <comment>%1 is date and time</comment>
        <translation>
            <numerusform>%n change of an earlier run was not committed (%1).</numerusform>
            <numerusform>%n changes of an earlier run were not committed (%1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::SchemaCommand</name>
    <message numerus="yes">
        <source>%n difference(s) to the documented schema.</source>
        <translation>
            <numerusform>%n difference to the documented schema.</numerusform>
            <numerusform>%n differences to the documented schema.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::SchemaInstaller</name>
    <message numerus="yes">
        <source>The schema is installed only into an empty database. This one holds %n thing(s) already, for example %1. Nothing was changed.</source>
        <comment>%1 is a list of tables, types or functions</comment>
        <translation>
            <numerusform>The schema is installed only into an empty database. This one holds %n thing already: %1. Nothing was changed.</numerusform>
            <numerusform>The schema is installed only into an empty database. This one holds %n things already, for example %1. Nothing was changed.</numerusform>
        </translation>
    </message>
</context>
</TS>
