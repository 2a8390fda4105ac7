<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Kaiwa::AliasMending</name>
    <message numerus="yes">
        <source>Delete %n aliases “%1”</source>
        <comment>name of a step</comment>
        <translation>
            <numerusform>Delete %n alias “%1”</numerusform>
            <numerusform>Delete %n aliases “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::AliasMoveDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>aliases</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n alias(es)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Move %n alias</numerusform>
            <numerusform>Move %n aliases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::AliasPanel</name>
    <message numerus="yes">
        <source>Delete %n alias(es)</source>
        <comment>step in the undo history</comment>
        <translation>
            <numerusform>Delete %n alias</numerusform>
            <numerusform>Delete %n aliases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es)</source>
        <translation>
            <numerusform>%n alias</numerusform>
            <numerusform>%n aliases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::AliasPasteDialog</name>
    <message numerus="yes">
        <source>Add %n alias(es)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Add %n alias</numerusform>
            <numerusform>Add %n aliases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) lead to other features already and are left out.</source>
        <translation>
            <numerusform>%n label leads to another feature already and is left out.</numerusform>
            <numerusform>%n labels lead to other features already and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n alias(es)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Move %n alias</numerusform>
            <numerusform>Move %n aliases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::AliasPlan</name>
    <message numerus="yes">
        <source>Add %n alias(es) to %1</source>
        <comment>step in the undo history; %1: a feature&apos;s id</comment>
        <translation>
            <numerusform>Add %n alias to %1</numerusform>
            <numerusform>Add %n aliases to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n alias(es) to %1</source>
        <comment>step in the undo history; %1: a feature&apos;s id</comment>
        <translation>
            <numerusform>Move %n alias to %1</numerusform>
            <numerusform>Move %n aliases to %1</numerusform>
        </translation>
    </message>
</context>
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
    <name>Kaiwa::ChartCanvas</name>
    <message numerus="yes">
        <source>%Ln row(s) behind it</source>
        <translation>
            <numerusform>%Ln row behind it</numerusform>
            <numerusform>%Ln rows behind it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ChartCard</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ChecksDialog</name>
    <message numerus="yes">
        <source>%n dismissed</source>
        <comment>problems</comment>
        <translation>
            <numerusform>%n dismissed</numerusform>
            <numerusform>%n dismissed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dismissed, kept on this computer</source>
        <comment>problems</comment>
        <translation>
            <numerusform>%n dismissed, kept on this computer</numerusform>
            <numerusform>%n dismissed, kept on this computer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ClusterModel</name>
    <message numerus="yes">
        <source>%n learners</source>
        <comment>below a number of findings</comment>
        <translation>
            <numerusform>%n learner</numerusform>
            <numerusform>%n learners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ClustersPage</name>
    <message numerus="yes">
        <source>%n feature(s) staged to go into %1</source>
        <comment>%1: a feature&apos;s id</comment>
        <translation>
            <numerusform>%n feature staged to go into %1</numerusform>
            <numerusform>%n features staged to go into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feature(s) that may be one</source>
        <translation>
            <numerusform>%n feature that may be one</numerusform>
            <numerusform>%n features that may be one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n into the one that stays</source>
        <comment>button: features</comment>
        <translation>
            <numerusform>Merge %n into the one that stays</numerusform>
            <numerusform>Merge %n into the one that stays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <comment>of near-duplicate features</comment>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Other languages have %n group(s).</source>
        <translation>
            <numerusform>Other languages have %n group.</numerusform>
            <numerusform>Other languages have %n groups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln features</source>
        <translation>
            <numerusform>%Ln feature</numerusform>
            <numerusform>%Ln features</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::CommitMemory</name>
    <message numerus="yes">
        <source>More than %n rows went along with what was deleted: the history on this computer keeps that many of them.</source>
        <translation>
            <numerusform>More than %n row went along with what was deleted: the history on this computer keeps that many of them.</numerusform>
            <numerusform>More than %n rows went along with what was deleted: the history on this computer keeps that many of them.</numerusform>
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
        <source>%n with problems</source>
        <comment>records of this page</comment>
        <translation>
            <numerusform>%n with problems</numerusform>
            <numerusform>%n with problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the first %L1 with problems</source>
        <comment>records of this page</comment>
        <translation>
            <numerusform>%n of the first %L1 with problems</numerusform>
            <numerusform>%n of the first %L1 with problems</numerusform>
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
    <name>Kaiwa::CoveragePage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>machine-made features</comment>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new, machine-made</source>
        <comment>features</comment>
        <translation>
            <numerusform>%n new, machine-made</numerusform>
            <numerusform>%n new, machine-made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::DecisionsDialog</name>
    <message numerus="yes">
        <source>%Ln decisions, %1</source>
        <comment>%1: where they are kept</comment>
        <translation>
            <numerusform>%Ln decision, %1</numerusform>
            <numerusform>%Ln decisions, %1</numerusform>
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
    <name>Kaiwa::DuplicateDialog</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ExportCommand</name>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation>
            <numerusform>%n row exported.</numerusform>
            <numerusform>%n rows exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ExportDialog</name>
    <message numerus="yes">
        <source>%n row(s) are in %1.</source>
        <comment>%1: a path</comment>
        <translation>
            <numerusform>%n row is in %1.</numerusform>
            <numerusform>%n rows are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::FeatureReach</name>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s)</source>
        <translation>
            <numerusform>%Ln learner</numerusform>
            <numerusform>%Ln learners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alias(es) lead(s) to it</source>
        <translation>
            <numerusform>%Ln alias leads to it</numerusform>
            <numerusform>%Ln aliases lead to it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Including %Ln feature(s) that were merged into it</source>
        <translation>
            <numerusform>Including %Ln feature that was merged into it</numerusform>
            <numerusform>Including %Ln features that were merged into it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::FoldDialog</name>
    <message numerus="yes">
        <source>Fold %n features into</source>
        <comment>the list below says into what</comment>
        <translation>
            <numerusform>Fold %n feature into</numerusform>
            <numerusform>Fold %n features into</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::GoldenLine</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>labels</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::GoldenPanel</name>
    <message numerus="yes">
        <source>%n label(s) added</source>
        <comment>golden labels</comment>
        <translation>
            <numerusform>%n label added</numerusform>
            <numerusform>%n labels added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::GoldenWords</name>
    <message numerus="yes">
        <source>%1 of %n golden labels land where expected</source>
        <translation>
            <numerusform>%1 of %n golden label lands where expected</numerusform>
            <numerusform>%1 of %n golden labels land where expected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::History</name>
    <message numerus="yes">
        <source>The change-set has more than %n records: it is too large to be taken back at once.</source>
        <translation>
            <numerusform>The change-set has more than %n record: it is too large to be taken back at once.</numerusform>
            <numerusform>The change-set has more than %n records: it is too large to be taken back at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::HistoryPanel</name>
    <message numerus="yes">
        <source>%n records staged: look at the changes, then commit.</source>
        <translation>
            <numerusform>%n record staged: look at the changes, then commit.</numerusform>
            <numerusform>%n records staged: look at the changes, then commit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were changed since that version: what was written then is replaced too.</source>
        <translation>
            <numerusform>%n of them was changed since that version: what was written then is replaced too.</numerusform>
            <numerusform>%n of them were changed since that version: what was written then is replaced too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ImpactPanel</name>
    <message numerus="yes">
        <source>They leave %n features</source>
        <translation>
            <numerusform>They leave %n feature</numerusform>
            <numerusform>They leave %n features</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <comment>of features</comment>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learners</source>
        <translation>
            <numerusform>%n learner</numerusform>
            <numerusform>%n learners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) bear other rows than before, and all land where they did, in every language and under both rules.</source>
        <translation>
            <numerusform>%n label bears other rows than before, and lands where it did, in every language and under both rules.</numerusform>
            <numerusform>%n labels bear other rows than before, and all land where they did, in every language and under both rules.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) would resolve elsewhere</source>
        <translation>
            <numerusform>%n label would resolve elsewhere</numerusform>
            <numerusform>%n labels would resolve elsewhere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ImportCommand</name>
    <message numerus="yes">
        <source>… and %n more problem(s).</source>
        <translation>
            <numerusform>… and %n more problem.</numerusform>
            <numerusform>… and %n more problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ImportDialog</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <comment>of an import: rows that cannot be imported as they are</comment>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage %n record(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Stage %n record</numerusform>
            <numerusform>Stage %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) staged. Nothing is in the database before the commit, and Undo takes all of it back.</source>
        <comment>status of a dialog</comment>
        <translation>
            <numerusform>%n record staged. Nothing is in the database before the commit, and Undo takes all of it back.</numerusform>
            <numerusform>%n records staged. Nothing is in the database before the commit, and Undo takes all of it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::InsightsFilterBar</name>
    <message numerus="yes">
        <source>%n left out</source>
        <comment>accounts and mail domains</comment>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::LabelsCommand</name>
    <message numerus="yes">
        <source>%n label(s) do not land on the same one feature under both rules.</source>
        <translation>
            <numerusform>%n label does not land on the same one feature under both rules.</numerusform>
            <numerusform>%n labels do not land on the same one feature under both rules.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) of features and aliases.</source>
        <translation>
            <numerusform>%n problem of features and aliases.</numerusform>
            <numerusform>%n problems of features and aliases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::LearnersPage</name>
    <message numerus="yes">
        <source>%n learners</source>
        <translation>
            <numerusform>%n learner</numerusform>
            <numerusform>%n learners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learners, more as you scroll</source>
        <translation>
            <numerusform>%n learner, more as you scroll</numerusform>
            <numerusform>%n learners, more as you scroll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revealed</source>
        <comment>values of persons, in this run</comment>
        <translation>
            <numerusform>%n revealed</numerusform>
            <numerusform>%n revealed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::LinkCheck</name>
    <message numerus="yes">
        <source>The address did not answer within %n second(s).</source>
        <translation>
            <numerusform>The address did not answer within %n second.</numerusform>
            <numerusform>The address did not answer within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::MergeBatch</name>
    <message numerus="yes">
        <source>Fold %n features into %1</source>
        <comment>undo step; %1: id of a feature</comment>
        <translation>
            <numerusform>Fold %n feature into %1</numerusform>
            <numerusform>Fold %n features into %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::MergeDialog</name>
    <message numerus="yes">
        <source>Fold %n features into %1</source>
        <comment>%1: id of a feature</comment>
        <translation>
            <numerusform>Fold %n feature into %1</numerusform>
            <numerusform>Fold %n features into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) move to %1</source>
        <comment>%1: id of a feature</comment>
        <translation>
            <numerusform>%n alias moves to %1</numerusform>
            <numerusform>%n aliases move to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) are added for its own label</source>
        <translation>
            <numerusform>%n alias is added for its own label</numerusform>
            <numerusform>%n aliases are added for its own label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) go, for they would stand twice or lose their label</source>
        <translation>
            <numerusform>%n alias goes, for it would stand twice or lose its label</numerusform>
            <numerusform>%n aliases go, for they would stand twice or lose their label</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::MessageSearchPanel</name>
    <message numerus="yes">
        <source>%n message(s), searching for more …</source>
        <translation>
            <numerusform>%n message, searching for more …</numerusform>
            <numerusform>%n messages, searching for more …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s), the newest first</source>
        <translation>
            <numerusform>%n message, the newest first</numerusform>
            <numerusform>%n messages, the newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s), the newest first; more when you scroll</source>
        <translation>
            <numerusform>%n message, the newest first; more when you scroll</numerusform>
            <numerusform>%n messages, the newest first; more when you scroll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled; %n message(s) were found before.</source>
        <translation>
            <numerusform>Cancelled; %n message was found before.</numerusform>
            <numerusform>Cancelled; %n messages were found before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::Navigation</name>
    <message numerus="yes">
        <source>%n change(s) staged</source>
        <comment>records of a page, for screen readers</comment>
        <translation>
            <numerusform>%n change staged</numerusform>
            <numerusform>%n changes staged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with problems</source>
        <comment>records of a page, for screen readers</comment>
        <translation>
            <numerusform>%n with problems</numerusform>
            <numerusform>%n with problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::OverviewFigures</name>
    <message numerus="yes">
        <source>%n alias(es) that lead to several features</source>
        <translation>
            <numerusform>%n alias that leads to several features</numerusform>
            <numerusform>%n aliases that lead to several features</numerusform>
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
    <message numerus="yes">
        <source>%n of the first %L1 with problems</source>
        <comment>records</comment>
        <translation>
            <numerusform>%n of the first %L1 with problems</numerusform>
            <numerusform>%n of the first %L1 with problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::PersonCommand</name>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation>
            <numerusform>%n row exported.</numerusform>
            <numerusform>%n rows exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::PictureLoader</name>
    <message numerus="yes">
        <source>The server did not answer within %n second(s).</source>
        <translation>
            <numerusform>The server did not answer within %n second.</numerusform>
            <numerusform>The server did not answer within %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The picture has more than %n million dots.</source>
        <translation>
            <numerusform>The picture has more than %n million dots.</numerusform>
            <numerusform>The picture has more than %n million dots.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ProblemList</name>
    <message numerus="yes">
        <source>%n more problem(s)</source>
        <comment>link below the first problems of a field</comment>
        <translation>
            <numerusform>%n more problem</numerusform>
            <numerusform>%n more problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordDetail</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <comment>how many rows refer to this one</comment>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied, without %n masked value(s).</source>
        <comment>a row was copied</comment>
        <translation>
            <numerusform>Copied, without %n masked value.</numerusform>
            <numerusform>Copied, without %n masked values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n field(s) that are not set</source>
        <translation>
            <numerusform>Show %n field that is not set</numerusform>
            <numerusform>Show %n fields that are not set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n field(s) that are not set</source>
        <translation>
            <numerusform>Hide %n field that is not set</numerusform>
            <numerusform>Hide %n fields that are not set</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordExportDialog</name>
    <message numerus="yes">
        <source>%Ln row(s), %1, in %2 s, are in %3.</source>
        <comment>end of an export: a size, a number of seconds, a path</comment>
        <translation>
            <numerusform>%Ln row, %1, in %2 s, is in %3.</numerusform>
            <numerusform>%Ln rows, %1, in %2 s, are in %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordListModel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <comment>badge of a record in the list</comment>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <comment>badge of a record in the list</comment>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
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
    <name>Kaiwa::ReferenceChoice</name>
    <message numerus="yes">
        <source>The first %n; a name leads to others.</source>
        <comment>rows offered as values of a filter</comment>
        <translation>
            <numerusform>The first %n; a name leads to others.</numerusform>
            <numerusform>The first %n; a name leads to others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::RenameDialog</name>
    <message numerus="yes">
        <source>Rename or move %n features</source>
        <translation>
            <numerusform>Rename or move %n feature</numerusform>
            <numerusform>Rename or move %n features</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feature(s) change.</source>
        <translation>
            <numerusform>%n feature changes.</numerusform>
            <numerusform>%n features change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) keep the old labels on them.</source>
        <translation>
            <numerusform>%n alias keeps the old labels on them.</numerusform>
            <numerusform>%n aliases keep the old labels on them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::RenamePlan</name>
    <message numerus="yes">
        <source>Rename %n features</source>
        <comment>undo step</comment>
        <translation>
            <numerusform>Rename %n feature</numerusform>
            <numerusform>Rename %n features</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ResultSections</name>
    <message numerus="yes">
        <source>Missed in %n outcomes</source>
        <translation>
            <numerusform>Missed in %n outcome</numerusform>
            <numerusform>Missed in %n outcomes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used in %n outcomes</source>
        <translation>
            <numerusform>Used in %n outcome</numerusform>
            <numerusform>Used in %n outcomes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n outcomes</source>
        <translation>
            <numerusform>The one outcome</numerusform>
            <numerusform>All %n outcomes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::RetentionDialog</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The database holds %n older changes, which others may still look for. They are removed only by the button below, and for good.</source>
        <translation>
            <numerusform>The database holds %n older change, which others may still look for. It is removed only by the button below, and for good.</numerusform>
            <numerusform>The database holds %n older changes, which others may still look for. They are removed only by the button below, and for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n changes from the database</source>
        <translation>
            <numerusform>Remove %n change from the database</numerusform>
            <numerusform>Remove %n changes from the database</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes were removed.</source>
        <translation>
            <numerusform>%n change was removed.</numerusform>
            <numerusform>%n changes were removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::RowsDialog</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows now; there were %1 when the figure was read</source>
        <translation>
            <numerusform>%n row now; there were %1 when the figure was read</numerusform>
            <numerusform>%n rows now; there were %1 when the figure was read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some of %n rows</source>
        <comment>a search or a filter hides others</comment>
        <translation>
            <numerusform>Some of %n row</numerusform>
            <numerusform>Some of %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows when the figure was read</source>
        <translation>
            <numerusform>%n row when the figure was read</numerusform>
            <numerusform>%n rows when the figure was read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::SavedViews</name>
    <message numerus="yes">
        <source>%n saved view(s) could not be read. They are still in %1.</source>
        <comment>%1: a path</comment>
        <translation>
            <numerusform>%n saved view could not be read. It is still in %1.</numerusform>
            <numerusform>%n saved views could not be read. They are still in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ScenarioResultsPanel</name>
    <message numerus="yes">
        <source>%n days</source>
        <comment>length of a period</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How it did in the last %n days</source>
        <translation>
            <numerusform>How it did on the last day</numerusform>
            <numerusform>How it did in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How it does, last %n days</source>
        <comment>heading of figures about a scenario</comment>
        <translation>
            <numerusform>How it does, last day</numerusform>
            <numerusform>How it does, last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody tried it in the last %n days.</source>
        <translation>
            <numerusform>Nobody tried it on the last day.</numerusform>
            <numerusform>Nobody tried it in the last %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n days</source>
        <translation>
            <numerusform>last day</numerusform>
            <numerusform>last %n days</numerusform>
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
<context>
    <name>Kaiwa::SchemaPage</name>
    <message numerus="yes">
        <source>%n differences. Missing columns hide their fields, extra ones are shown by their type; nothing here stops the studio.</source>
        <translation>
            <numerusform>%n difference. Missing columns hide their fields, extra ones are shown by their type; nothing here stops the studio.</numerusform>
            <numerusform>%n differences. Missing columns hide their fields, extra ones are shown by their type; nothing here stops the studio.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ScoreCard</name>
    <message numerus="yes">
        <source>The median of %n message(s) of this learner.</source>
        <translation>
            <numerusform>The median of %n message of this learner.</numerusform>
            <numerusform>The median of %n messages of this learner.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::SearchHits</name>
    <message numerus="yes">
        <source>Found %n times</source>
        <comment>hits of a search in a record</comment>
        <translation>
            <numerusform>Found %n time</numerusform>
            <numerusform>Found %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n hits</source>
        <comment>which of the hits of a search in a record</comment>
        <translation>
            <numerusform>%1 of %n hit</numerusform>
            <numerusform>%1 of %n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::SessionEnding</name>
    <message numerus="yes">
        <source>End %n login session(s)</source>
        <comment>name of a change</comment>
        <translation>
            <numerusform>End %n login session</numerusform>
            <numerusform>End %n login sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::SessionsCard</name>
    <message numerus="yes">
        <source>Whoever is signed in there must sign in anew. End %n sessions?</source>
        <translation>
            <numerusform>Whoever is signed in there must sign in anew. End %n session?</numerusform>
            <numerusform>Whoever is signed in there must sign in anew. End %n sessions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End %n sessions</source>
        <comment>button</comment>
        <translation>
            <numerusform>End %n session</numerusform>
            <numerusform>End %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::SkillsCard</name>
    <message numerus="yes">
        <source>thin: %n times seen</source>
        <comment>evidence for a skill</comment>
        <translation>
            <numerusform>thin: seen once</numerusform>
            <numerusform>thin: %n times seen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times seen</source>
        <comment>evidence for a skill</comment>
        <translation>
            <numerusform>seen once</numerusform>
            <numerusform>%n times seen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::SpeechView</name>
    <message numerus="yes">
        <source>%n thing(s) in the data are not as they should be</source>
        <comment>heading</comment>
        <translation>
            <numerusform>%n thing in the data is not as it should be</numerusform>
            <numerusform>%n things in the data are not as they should be</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::StripeClient</name>
    <message numerus="yes">
        <source>Stripe was asked too often; try again in %n seconds.</source>
        <translation>
            <numerusform>Stripe was asked too often; try again in %n second.</numerusform>
            <numerusform>Stripe was asked too often; try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::TablePage</name>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>records of this page</comment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <comment>what the status line says was read</comment>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::TextMeasure</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::TierWords</name>
    <message numerus="yes">
        <source>%n active subscriptions</source>
        <comment>under a tier</comment>
        <translation>
            <numerusform>%n active subscription</numerusform>
            <numerusform>%n active subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n learners of %2 would hit it (%3 today)</source>
        <comment>%2: name of a month</comment>
        <translation>
            <numerusform>%1 of %n learner of %2 would hit it (%3 today)</numerusform>
            <numerusform>%1 of %n learners of %2 would hit it (%3 today)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n learners of %2 would have hit %4 (%3 today).</source>
        <comment>%2: name of a month, %4: the new limit</comment>
        <translation>
            <numerusform>%1 of %n learner of %2 would have hit %4 (%3 today).</numerusform>
            <numerusform>%1 of %n learners of %2 would have hit %4 (%3 today).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::TiersPage</name>
    <message numerus="yes">
        <source>%n with problems</source>
        <comment>tiers</comment>
        <translation>
            <numerusform>%n with problems</numerusform>
            <numerusform>%n with problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tiers</source>
        <comment>what the status line says was read</comment>
        <translation>
            <numerusform>%n tier</numerusform>
            <numerusform>%n tiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::TimelineModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>%1: names of fields</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <comment>of a change-set</comment>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::TimelineView</name>
    <message numerus="yes">
        <source>%n things that happened, the newest first</source>
        <translation>
            <numerusform>%n thing that happened</numerusform>
            <numerusform>%n things that happened, the newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n; older ones come as you scroll</source>
        <translation>
            <numerusform>The newest; older ones come as you scroll</numerusform>
            <numerusform>The newest %n; older ones come as you scroll</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::TranscriptOutput</name>
    <message numerus="yes">
        <source>%n message(s) copied</source>
        <translation>
            <numerusform>%n message copied</numerusform>
            <numerusform>%n messages copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written to %1</source>
        <translation>
            <numerusform>%n message written to %1</numerusform>
            <numerusform>%n messages written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::TranscriptView</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>length of a conversation</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::TriageDetail</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln learners</source>
        <translation>
            <numerusform>%Ln learner</numerusform>
            <numerusform>%Ln learners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>corrects the same in %Ln cases</source>
        <comment>why a feature is a candidate</comment>
        <translation>
            <numerusform>corrects the same in %Ln case</numerusform>
            <numerusform>corrects the same in %Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln aliases</source>
        <translation>
            <numerusform>%Ln alias</numerusform>
            <numerusform>%Ln aliases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If you accept: its label and its %n aliases lead to %1, and it is deactivated and points there. Findings and mastery stay as they are. Nothing is written before you commit.</source>
        <comment>%1: id of a feature</comment>
        <translation>
            <numerusform>If you accept: its label and its %n alias lead to %1, and it is deactivated and points there. Findings and mastery stay as they are. Nothing is written before you commit.</numerusform>
            <numerusform>If you accept: its label and its %n aliases lead to %1, and it is deactivated and points there. Findings and mastery stay as they are. Nothing is written before you commit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::TriagePage</name>
    <message numerus="yes">
        <source>machine-made %Ln</source>
        <comment>filter chip</comment>
        <translation>
            <numerusform>machine-made %Ln</numerusform>
            <numerusform>machine-made %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>conflicts %Ln</source>
        <comment>filter chip</comment>
        <translation>
            <numerusform>conflicts %Ln</numerusform>
            <numerusform>conflicts %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dead %Ln</source>
        <comment>filter chip: aliases that can never match</comment>
        <translation>
            <numerusform>dead %Ln</numerusform>
            <numerusform>dead %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>near-duplicates %Ln</source>
        <comment>filter chip</comment>
        <translation>
            <numerusform>near-duplicates %Ln</numerusform>
            <numerusform>near-duplicates %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <comment>items</comment>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decided</source>
        <comment>items, since the page was opened</comment>
        <translation>
            <numerusform>%Ln decided</numerusform>
            <numerusform>%Ln decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others are at work here.</source>
        <translation>
            <numerusform>%Ln other is at work here.</numerusform>
            <numerusform>%Ln others are at work here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::TrialPanel</name>
    <message numerus="yes">
        <source>%n features match at the same step, which of them is taken is chance</source>
        <translation>
            <numerusform>%n feature matches at this step</numerusform>
            <numerusform>%n features match at the same step, which of them is taken is chance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::TypeWords</name>
    <message numerus="yes">
        <source>text of at most %n character(s)</source>
        <comment>type of a column</comment>
        <translation>
            <numerusform>text of at most %n character</numerusform>
            <numerusform>text of at most %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>number with %n decimal(s)</source>
        <comment>type of a column</comment>
        <translation>
            <numerusform>number with %n decimal</numerusform>
            <numerusform>number with %n decimals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one of %n value(s)</source>
        <comment>type of a column</comment>
        <translation>
            <numerusform>one of %n value</numerusform>
            <numerusform>one of %n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::UsedTwice</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>at the end of a list of records</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScenarioChecks</name>
    <message numerus="yes">
        <source>%n word(s): the tutor needs at least %1 to play its part.</source>
        <translation>
            <numerusform>%n word: the tutor needs at least %1 to play its part.</numerusform>
            <numerusform>%n words: the tutor needs at least %1 to play its part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s): more than %1 are sent with every turn, and much of them is not followed.</source>
        <translation>
            <numerusform>%n word: more than %1 are sent with every turn, and much of them is not followed.</numerusform>
            <numerusform>%n words: more than %1 are sent with every turn, and much of them is not followed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learners see this, and nobody has attempted it for %n day(s).</source>
        <translation>
            <numerusform>Learners see this, and nobody has attempted it for %n day.</numerusform>
            <numerusform>Learners see this, and nobody has attempted it for %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeechAnalysis</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <comment>problems of the data</comment>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) in %1 s.</source>
        <comment>of a recording</comment>
        <translation>
            <numerusform>%n word in %1 s.</numerusform>
            <numerusform>%n words in %1 s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pause(s), %1 s of silence.</source>
        <translation>
            <numerusform>%n pause, %1 s of silence.</numerusform>
            <numerusform>%n pauses, %1 s of silence.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hesitation(s).</source>
        <translation>
            <numerusform>%n hesitation.</numerusform>
            <numerusform>%n hesitations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s), all as expected.</source>
        <translation>
            <numerusform>%n sound, all as expected.</numerusform>
            <numerusform>%n sounds, all as expected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s); heard otherwise: %1.</source>
        <translation>
            <numerusform>%n sound; heard otherwise: %1.</numerusform>
            <numerusform>%n sounds; heard otherwise: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in the data are not as they should be.</source>
        <translation>
            <numerusform>%n thing in the data is not as it should be.</numerusform>
            <numerusform>%n things in the data are not as they should be.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more value(s) of it are not shown.</source>
        <translation>
            <numerusform>%n more value of it is not shown.</numerusform>
            <numerusform>%n more values of it are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stripe</name>
    <message numerus="yes">
        <source>every %n months</source>
        <comment>how often a price is paid</comment>
        <translation>
            <numerusform>every month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <comment>how often a price is paid</comment>
        <translation>
            <numerusform>every year</numerusform>
            <numerusform>every %n years</numerusform>
        </translation>
    </message>
</context>
</TS>
