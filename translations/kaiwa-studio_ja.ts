<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>DeleteImpacts</name>
    <message>
        <source>This table has no primary key, so its rows cannot be named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not read the whole of %1, so the effect of a delete cannot be counted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::CaptureCommand</name>
    <message>
        <source>There is no page “%1”. There are: %2</source>
        <comment>capture</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page “%1” was still loading when its picture was taken.</source>
        <comment>capture</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <comment>capture; %1 is a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database did not answer in time.</source>
        <comment>capture</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paints each page as a picture, DIR/ID.png, without a display.

  --page ID             only this page
  --size WxH            size of the window, 1440x900 where left out
  --theme light|dark    light where left out
  --locale xx           language and formats: en, ja
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no size; one looks like 1440x900.</source>
        <comment>capture</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A theme is light or dark, not “%1”.</source>
        <comment>capture</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <comment>capture</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::CellDelegate</name>
    <message>
        <source>new</source>
        <comment>badge of a record that is not in the database yet</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <comment>badge of a record that the next commit deletes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conflict</source>
        <comment>badge of a record that somebody else changed too</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <comment>badge of a record that the database refused</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::ChangeSet</name>
    <message>
        <source>Take back %1</source>
        <comment>%1: &apos;1 speaker&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard all changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the other %1</source>
        <comment>%1: a field, as &apos;region&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1 again</source>
        <comment>%1: &apos;1 speaker&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let %1 go</source>
        <comment>%1: &apos;1 speaker&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::ChangeSetPane</name>
    <message>
        <source>Changes</source>
        <comment>title of the pane with what is staged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committing</source>
        <comment>progress bar, for screen readers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL</source>
        <comment>shows the statements of what is staged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <comment>button: lets go of everything staged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit</source>
        <comment>button: writes what is staged to the database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staged records</source>
        <comment>list in the changes pane, for screen readers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this record</source>
        <comment>action on a staged record</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this change back</source>
        <comment>action on a staged record</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements of what is staged</source>
        <comment>SQL view, for screen readers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) must be put right first; nothing was sent</source>
        <comment>commit</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Committed %n record(s) at %1</source>
        <comment>%1 is the time of day</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) refused</source>
        <comment>commit</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written: %1</source>
        <comment>commit; %1 is the reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke while committing. What became of it is found out at the next connection.</source>
        <comment>commit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No database is connected</source>
        <comment>why an action is disabled</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A commit is under way</source>
        <comment>why an action is disabled</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is staged</source>
        <comment>why an action is disabled</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record is ticked</source>
        <comment>why an action is disabled</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo “%1”</source>
        <comment>%1 names a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo “%1”</source>
        <comment>%1 names a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 staged</source>
        <comment>badge; %1 is a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing staged: what you edit appears here before it is written</source>
        <comment>pane</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the changes</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold the changes</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committing…</source>
        <comment>button while it works</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit %1</source>
        <comment>button; %1 is a number of records</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>statements</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ChangeWords</name>
    <message>
        <source>1 language</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n languages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n speakers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n scenarios</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tiers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rows of %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::Command</name>
    <message>
        <source>Start, stop and look at the private server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the documented tables, or compare a database with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill an empty database with sample content and learners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint each page as a picture, without a display</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::CommandBox</name>
    <message>
        <source>Find a page or an action</source>
        <comment>name of the command box for screen readers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a page or an action</source>
        <comment>placeholder of the command box</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found pages and actions</source>
        <comment>name of the command list for screen readers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <comment>nothing found in the command box</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::CommandLine</name>
    <message>
        <source>Usage: kaiwa-studio [--connect URL]
       kaiwa-studio COMMAND …

Without a command the window opens, on the local database or on the one that URL names.

Commands:
</source>
        <comment>keep the words after kaiwa-studio, but URL and COMMAND may be translated</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“kaiwa-studio COMMAND --help” tells more. Where a command takes a URL and none is given, it works on the local database.
Exit codes: 0 done or equal, 1 differences or problems, 2 wrong words, 3 no connection, 4 refused by the server, 5 cancelled.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no command of kaiwa-studio.</source>
        <comment>%1 is a word from the command line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“kaiwa-studio --help” lists the commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: kaiwa-studio %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a word too many: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::Commit</name>
    <message>
        <source>The journal could not be written, so nothing was committed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer was cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gave the transaction up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database took the record without keeping it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::ConflictView</name>
    <message>
        <source>Conflict with somebody else&apos;s change</source>
        <comment>name of the three-way view for screen readers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed the row that is to be deleted. Delete it all the same?</source>
        <comment>conflict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed the same fields since this row was read. Choose for each field.</source>
        <comment>conflict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <comment>column of the conflict view</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was</source>
        <comment>column of the conflict view</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>column of the conflict view</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs</source>
        <comment>column of the conflict view</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete all the same</source>
        <comment>conflict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep all mine</source>
        <comment>conflict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the row</source>
        <comment>conflict: the staged deletion is taken back</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all theirs</source>
        <comment>conflict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <comment>conflict: what is staged is a deletion</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <comment>conflict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <comment>conflict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>screen readers; %1 is what a button does, %2 the field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else deleted this row already.</source>
        <comment>conflict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else deleted this row meanwhile. It can be added again as it stands here, or be let go.</source>
        <comment>conflict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it as a new row</source>
        <comment>conflict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>conflict: nothing is left to do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go</source>
        <comment>conflict</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::ConnectionButton</name>
    <message>
        <source>Connection: %1 %2</source>
        <comment>screen readers; %1 environment, %2 database and role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read only</source>
        <comment>the connected database takes no changes</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::ConnectionDialog</name>
    <message>
        <source>Connect to a database</source>
        <comment>window title</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known databases</source>
        <comment>list in the connection dialog, for screen readers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this address</source>
        <comment>action on a recent connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local database</source>
        <comment>the studio&apos;s own database, in the connection dialog</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <comment>heading in the connection dialog</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services (pg_service.conf)</source>
        <comment>heading in the connection dialog</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>db.example.org, or a socket&apos;s folder</source>
        <comment>placeholder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept in memory only</source>
        <comment>placeholder of the password field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the server offers it</source>
        <comment>TLS</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always (require)</source>
        <comment>TLS</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always, and check its certificate (verify-full)</source>
        <comment>TLS</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <comment>TLS</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <comment>field of the connection dialog</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <comment>field of the connection dialog</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <comment>field of the connection dialog</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <comment>field of the connection dialog</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <comment>field of the connection dialog: PostgreSQL user</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <comment>field of the connection dialog</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <comment>field of the connection dialog</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local database</source>
        <comment>button: back to the studio&apos;s own database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <comment>button: tries the connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address held a password: it stands in its own field now and is kept in memory only.</source>
        <comment>hint</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <comment>while a connection is tried</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It works: PostgreSQL %1, database %2, role %3, %n table(s).</source>
        <comment>%1 version, %2 and %3 names</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ConnectionProfile</name>
    <message>
        <source>The address has a character that no address can have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address cannot be read. It looks like postgresql://role@host:5432/database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address cannot carry the password of a client key (sslpassword).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database</source>
        <comment>where its name is not known</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (local)</source>
        <comment>%1 is a database on this computer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>%1 is a database, %2 a host</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::Console</name>
    <message>
        <source>[y/N]</source>
        <comment>the answers to a question on a terminal; N is the default</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y</source>
        <comment>the letter that means yes</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::ContentPage</name>
    <message>
        <source>Actions</source>
        <comment>menu of what can be done with the chosen records</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions on the chosen records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server takes no changes (a standby, or set to read-only). Everything can be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This table has no primary key, so that no change could name its row. Everything can be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role “%1” may look at this table and not change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database has no table “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page shows its rows as soon as the table is there. Database › Schema lists what else is different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No %1 fits the search and the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No %1 yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here stands every %1 with its fields, to be searched, sorted and edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows that fit the filters, of all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 of %2</source>
        <comment>rows that fit the filters, of all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>an estimated number of rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>records of this page</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with problems</source>
        <comment>records of this page</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rows as of %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ContentTable</name>
    <message>
        <source>This database has no table “%1”.</source>
        <comment>%1: name of a table</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database has no such field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A materialized view can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no primary key, so that no row can be named for certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not read the table&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database computes this field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is staged for deletion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not set this field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key cannot be changed once it is in the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not change this field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <comment>step in the undo history; %1: &apos;speaker&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n record(s)</source>
        <comment>step in the undo history</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ContentTableModel</name>
    <message>
        <source>Discard the changes of %1</source>
        <comment>step in the undo history; %1: &apos;Languages&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::DeleteDialog</name>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting what refers to it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n records of “%1”?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the %1 “%2”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What refers to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <comment>column of the tree of what refers to a record</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <comment>column of the tree of what refers to a record</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <comment>column of the tree of what refers to a record</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example</source>
        <comment>column of the tree of what refers to a record</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage the delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivate instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes it out of use and keeps everything that refers to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be counted what refers to it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage the delete anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>table · column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database would refuse this: rows below still need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 further rows would be deleted with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows would lose their reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing refers to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted, because this role may not read them: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is deleted before the commit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::EntityDescription</name>
    <message>
        <source>Fields</source>
        <comment>heading of the only group of a record&apos;s fields</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <comment>heading of the fields that no other group names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record</source>
        <comment>one row of a table that the studio has no other word for, in a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::FacetChip</name>
    <message>
        <source>%1: %2</source>
        <comment>filter chip with its choice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <comment>filter chip: no filter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading…</source>
        <comment>filter chip: its values are on their way</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::FileLock</name>
    <message>
        <source>The file %1 cannot be locked. Check that its folder can be written.</source>
        <comment>%1 is a path</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::FilterBar</name>
    <message>
        <source>Search %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search %1</source>
        <comment>placeholder of the search field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <comment>filter chip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only changed records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has problems</source>
        <comment>filter chip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only records with problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  ×</source>
        <comment>filter chip that can be taken away</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all, not only %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::FormField</name>
    <message>
        <source>Make “%1” not set (Ctrl+0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert</source>
        <comment>takes the change of one field back</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <comment>conflict: of two values</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <comment>conflict: of two values</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1</source>
        <comment>below a changed field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody else wrote %1</source>
        <comment>below a field in conflict</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::HeaderBar</name>
    <message>
        <source>Refresh</source>
        <comment>button that reads the page again</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone: %1</source>
        <comment>screen readers; the zone in which times are read</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are shown in this zone; the database keeps UTC</source>
        <comment>tooltip of the zone chooser</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <comment>the computer&apos;s own time zone</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::ImpactReader</name>
    <message>
        <source>deleted with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept, without the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block the delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep a name that leads nowhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::JournalWriter</name>
    <message>
        <source>The disk is full: what you change now would not survive a crash. Make room in %1.</source>
        <comment>%1 is a folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal cannot be written: what you change now would not survive a crash. Check the folder %1.</source>
        <comment>%1 is a folder</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::JsonCheck</name>
    <message>
        <source>the value ends before this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text ends too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name in quotes is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a colon is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma or the end is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a digit is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line break or control character must be written as \n or \u…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this escape does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jsonb cannot hold \u0000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is half of a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four hexadecimal digits are expected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::LocalCluster</name>
    <message>
        <source>The local database cannot live in %1: the path has a character that PostgreSQL&apos;s programs cannot take (&quot; $ ` \). Name another folder by KAIWA_LOCAL_FOLDER.</source>
        <comment>%1 is a path</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <comment>%1 is a path</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of the local database is missing: %1 cannot be read. Put the file back, or start anew with “kaiwa-studio local reset”, which removes what is in it.</source>
        <comment>%1 is a path</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local server (process %1) runs but takes no connections: it may be recovering from a crash. Wait a little and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes of a server that crashed still work in %1. End them with “kill %2” and try again.</source>
        <comment>%1 is a path, %2 a list of process ids</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be removed.</source>
        <comment>%1 is a path</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there, but it is not a database that can be read. Move it away, or start anew with “kaiwa-studio local reset”.</source>
        <comment>%1 is a path</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local database in %1 was made by PostgreSQL %2, and only PostgreSQL %3 is installed. Install it with “sudo apt-get install postgresql-%2”, or start anew with “kaiwa-studio local reset”, which removes what is in it.</source>
        <comment>%1 is a path, %2 and %3 are major versions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path %1 is longer than the %2 bytes that a socket&apos;s may have. Name a folder with a shorter path by KAIWA_LOCAL_FOLDER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another server (process %1) listens at %2, where the local database would. Stop it with “kill -INT %1”, or name another folder by KAIWA_LOCAL_FOLDER.</source>
        <comment>%1 is a process id, %2 a path</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Free some space (a new local database takes about 60 MB) and try again.</source>
        <comment>%1 is a path</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL may not use %1. Check that you own it; as root, that the user “postgres” may pass through the folders above it. KAIWA_LOCAL_FOLDER names another place.</source>
        <comment>%1 is a path</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <comment>%1 is a path</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::LocalCommand</name>
    <message>
        <source>Making the local server in %1 …</source>
        <comment>%1 is a folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local server runs until “kaiwa-studio local stop”. With psql: psql &quot;$(kaiwa-studio local url)&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A studio still uses the local server, which will stop with the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local server does not run. Start it with “kaiwa-studio local start”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the local database in %1 with everything in it?</source>
        <comment>%1 is a folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is removed without a question: add --yes where nobody can answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private server that the studio uses where no database is named.

  start   start it and keep it running until “stop”
  stop    stop it, or let the last studio that uses it stop it
  status  tell whether it runs (exit code 0) or not (3)
  url     print its address, with the path of its password file and without the password
  reset   remove it with everything in it; --yes does not ask first</source>
        <comment>keep the words at the line starts, and --yes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is nothing that “local” can do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::LocalDatabase</name>
    <message>
        <source>Making a database of your own. This takes a few seconds, once.</source>
        <comment>while the studio starts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the server…</source>
        <comment>while the studio starts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filling it with languages, speakers and scenarios…</source>
        <comment>while the studio starts</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::LocalServer</name>
    <message>
        <source>The file %1 cannot be written.</source>
        <comment>%1 is a path</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local database is open in a running studio. Close the studio, then reset it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check that there is room and that you may write there, or name another one by KAIWA_LOCAL_FOLDER.</source>
        <comment>%1 is a path</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another studio has been starting or stopping the local database for minutes. Close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::MainWindow</name>
    <message>
        <source>Everything staged is saved on this computer</source>
        <comment>status line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is staged is not saved on this computer: %1</source>
        <comment>status line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) — Kaiwa Studio</source>
        <comment>window title; %1 database, %2 environment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page is open</source>
        <comment>why an action is disabled</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is staged</source>
        <comment>why an action is disabled</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step to undo</source>
        <comment>why an action is disabled</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step to redo</source>
        <comment>why an action is disabled</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <comment>kind of an entry in the command box</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Kaiwa Studio</source>
        <comment>window title</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kaiwa Studio %1
Edit the content of Kaiwa and review its use, straight on its database.
Licence: GPL-3.0-or-later.</source>
        <comment>%1 is the version</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::MessagePage</name>
    <message>
        <source>Working</source>
        <comment>progress without a known end, for screen readers</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::Navigation</name>
    <message>
        <source>Pages</source>
        <comment>name of the list of pages for screen readers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n change(s) staged</source>
        <comment>a page and its staged records, for screen readers</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n problem(s)</source>
        <comment>a page and its problems, for screen readers</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::OverviewPage</name>
    <message>
        <source>about %1</source>
        <comment>an estimated number of rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <comment>section of the overview</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staged changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database has no such table</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n with problems</source>
        <comment>records</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no problems</source>
        <comment>records</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>records</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The database is as you see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <comment>records</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n in the schema “%1”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Compared with the documentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>as documented</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::PgConnection</name>
    <message>
        <source>There is not enough memory for a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COPY to or from the program cannot be run here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has a NUL character (U+0000), which no database text can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has half of a character (a lone surrogate), which cannot be stored.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::PgError</name>
    <message>
        <source>%1 needs a value.</source>
        <comment>not-null constraint; %1 is a column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows that refer to each other in %1 would no longer fit (%2): what is referred to does not exist, or is still in use.</source>
        <comment>foreign key; %1 is a table, %2 the constraint</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There already is a row in %1 with this value (%2).</source>
        <comment>uniqueness; %1 is a table, %2 the constraint</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value lies outside of what %1 allows (%2).</source>
        <comment>check; %1 is a table, %2 the constraint</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row overlaps with another one in %1 (%2).</source>
        <comment>exclusion; %1 is a table, %2 the constraint</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value does not fit the field&apos;s type.</source>
        <comment>invalid text for a type</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too long for the field.</source>
        <comment>string data right truncation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is too large for the field.</source>
        <comment>numeric value out of range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value is no date or time that the server knows.</source>
        <comment>datetime format or overflow</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text does not fit the character encoding of the database.</source>
        <comment>not in repertoire</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value is no valid JSON.</source>
        <comment>invalid JSON text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database computes this field; it cannot be written.</source>
        <comment>generated column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role that is connected has no right to do this.</source>
        <comment>insufficient privilege</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is read-only here.</source>
        <comment>read-only transaction</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database has no such table.</source>
        <comment>undefined table</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no such column.</source>
        <comment>undefined column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not understand the statement.</source>
        <comment>syntax error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work was cancelled.</source>
        <comment>query cancelled</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s disk is full; nothing was changed.</source>
        <comment>disk full</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is out of memory; nothing was changed.</source>
        <comment>out of memory</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed the same rows at the same moment; nothing was changed. Try again.</source>
        <comment>serialization failure or deadlock</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else holds a lock on this; try again.</source>
        <comment>lock not available</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done, because a statement before it was refused.</source>
        <comment>transaction aborted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended the connection.</source>
        <comment>administrator shutdown, crash</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password for the role %1 was not accepted.</source>
        <comment>%1 is a database role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role %1 does not exist on this server, or may not log in.</source>
        <comment>%1 is a database role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not let the role %1 connect to %2 from here (its pg_hba.conf decides).</source>
        <comment>%1 is a database role, %2 a database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not let the role %1 in.</source>
        <comment>%1 is a database role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database %1 on this server.</source>
        <comment>%1 is a database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role %1 may not connect to the database %2.</source>
        <comment>%1 is a database role, %2 a database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no free connection left; try again later.</source>
        <comment>too many connections</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is starting or stopping; try again in a moment.</source>
        <comment>cannot connect now</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer</source>
        <comment>where a server is looked for</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused: %1</source>
        <comment>%1 is the server&apos;s own message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role %1 needs a password.</source>
        <comment>%1 is a database role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 could not be made: %2</source>
        <comment>%1 is a host, %2 the system&apos;s own words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is PostgreSQL %1; the studio needs version %2 or newer.</source>
        <comment>two version numbers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the database was lost.</source>
        <comment>while it was in use</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordChecks</name>
    <message>
        <source>nothing (NULL)</source>
        <comment>a field without a value, inside a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database has no such column any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else deleted this row meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this to: %1</source>
        <comment>%1: the value that the database has now</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordForm</name>
    <message>
        <source>Form of one %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other columns</source>
        <comment>heading of fields that the studio knows nothing about</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to see all of it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>title of the form of a record that is not committed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the database yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else deleted this record meanwhile. Your changes are kept in the change-set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next commit deletes this record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <comment>takes a staged delete back</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordList</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecoveryBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>staged records of an earlier run</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <comment>button: what an earlier run left staged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages these changes again, as a difference to what the database says now</source>
        <comment>tooltip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves them on this computer and offers them again at the next start</source>
        <comment>tooltip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes them for good</source>
        <comment>tooltip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of an earlier run were not committed (%1).</source>
        <comment>%1 is date and time</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ReferenceEditor</name>
    <message>
        <source>Go to this record</source>
        <comment>button beside a reference</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::SampleCommand</name>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not “%4”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--as-of takes a date such as 2026-06-30, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills an empty database, or one that holds only what “schema install” made, with sample content and
learners. The same options give the same rows.

  --learners N   so many learners (2000)
  --messages N   so many messages in all (100 for each learner)
  --seed N       other learners for another number (1)
  --as-of DATE   the day on which the data ends, as 2026-06-30 (today)

Without URL it works on the local database.</source>
        <comment>keep the options, N, DATE and URL</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled in %1 s.</source>
        <comment>%1 is a number of seconds</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::SampleInstaller</name>
    <message>
        <source>The sample content must be there before the learners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample content is in this database already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample data is in this database already; it is made only into an empty one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample data is made only into an empty database, or into one that the studio made and that holds nothing else. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::SchemaCheck</name>
    <message>
        <source>The table %1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column %1 (%2) is missing.</source>
        <comment>%2 is a type</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, documented as %3.</source>
        <comment>a column and two types</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, documented as %3.</source>
        <comment>a column, and NULL or NOT NULL twice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column %1 (%2) is not documented.</source>
        <comment>%2 is a type</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table %1 is not documented.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::SchemaCommand</name>
    <message>
        <source>The Kaiwa schema is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is as documented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) to the documented schema.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The tables of the Kaiwa database, as they are documented.

  install  make them in an empty database
  check    list what the database has other: missing tables and columns, other types, extra ones;
           exit code 0 when there is no difference, 1 when there is one

Without URL they work on the local database.</source>
        <comment>keep the words at the line starts, and URL</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is nothing that “schema” can do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::SchemaInstaller</name>
    <message numerus="yes">
        <source>The schema is installed only into an empty database. This one holds %n thing(s) already, for example %1. Nothing was changed.</source>
        <comment>%1 is a list of tables, types or functions</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ServerPrograms</name>
    <message>
        <source>PostgreSQL does not run as root, and there is no user “postgres” to run it as. Install the package postgresql-common, or start the studio as an ordinary user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local database needs PostgreSQL %1, which is not installed. Install it with “sudo apt-get install postgresql-%1”, or connect to a database of your own.</source>
        <comment>%1 is a major version such as 15</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked for in: %1</source>
        <comment>%1 is a list of folders</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s program %1 failed.</source>
        <comment>%1 is a program such as initdb</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check that there is room and that you may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be given to the user “postgres”.</source>
        <comment>%1 is a path</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::ShellActions</name>
    <message>
        <source>Menu</source>
        <comment>name of the menu bar for screen readers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <comment>menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect to…</source>
        <comment>action: opens the connection dialog</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Local database</source>
        <comment>action: back to the local database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <comment>action: reads the page again</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <comment>menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New record</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in this page</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Commit changes</source>
        <comment>action: writes what is staged to the database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard all changes</source>
        <comment>action: lets go of what is staged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <comment>menu: leads to pages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a page or an action</source>
        <comment>action: goes to the command box</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <comment>menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Changes unfolded</source>
        <comment>checkable action: the change-set pane is open</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;SQL of the changes</source>
        <comment>checkable action: statements instead of words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <comment>menu: light or dark</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <comment>menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Kaiwa Studio</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme as the &amp;desktop</source>
        <comment>light or dark follows the desktop</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <comment>kind of an entry in the command box</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::StatusLine</name>
    <message>
        <source>Background work</source>
        <comment>progress bar of the status line, for screen readers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <comment>state of the connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected · %1 ms</source>
        <comment>state of the connection with the time of one round trip</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::Studio</name>
    <message>
        <source>local</source>
        <comment>badge: the studio&apos;s own database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer</source>
        <comment>badge: a server on this computer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL %1, schema %2</source>
        <comment>tooltip of the connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this address</source>
        <comment>in: no connection to this address</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the local database</source>
        <comment>notice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the local database</source>
        <comment>in: no connection to the local database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding sample learners</source>
        <comment>status line: background work</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <comment>notice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost: %1</source>
        <comment>status line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <comment>header and status line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <comment>notice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a database, or open the local one.</source>
        <comment>notice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another…</source>
        <comment>button: another database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local database</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <comment>button; %1 is a database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to %1</source>
        <comment>notice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 answers, but it does not hold Kaiwa&apos;s tables. These are missing:</source>
        <comment>notice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Kaiwa database</source>
        <comment>notice</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::SuggestionsEditor</name>
    <message>
        <source>Show the known values (Alt+Down)</source>
        <comment>button inside a field</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::TagsEditor</name>
    <message>
        <source>none</source>
        <comment>a list without entries</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add…</source>
        <comment>empty line at the end of a list of tags</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <comment>a tag of a list</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::Target</name>
    <message>
        <source>A password in the address can be read by every user of this machine. A password file (~/.pgpass) or PGPASSWORD keeps it to yourself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::UsedBy</name>
    <message>
        <source>Used by</source>
        <comment>heading above the tables that refer to a record</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>table · column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing refers to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted, because this role may not read them: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::ValueCheck</name>
    <message>
        <source>A whole number is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number must be between %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is expected, with a point before its decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No decimals are possible here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimals possible here: at most %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits possible before the point: at most %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only true or false is possible here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A UUID is expected, such as 123e4567-e89b-12d3-a456-426614174000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON: line %1, character %2: %3.</source>
        <comment>%3 is one of the reasons of JsonCheck</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year must be between 4713 BC and %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day does not exist in the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time of day does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most six decimals of a second are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date is expected, such as 2026-01-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date and time is expected, such as 2026-01-31 14:30:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This column keeps no time zone: write the time in UTC, without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time of day is expected, such as 14:30:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list in braces is expected, such as {one,two}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes are expected as pairs of hexadecimal digits after \x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters possible here: at most %1. The text has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds the character U+0000, which PostgreSQL cannot keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds half of a character (a lone surrogate).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is required here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible here are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::Words</name>
    <message>
        <source>male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>onboarding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comfort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>basic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beginner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tutor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>friendly chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expert</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kaiwa::Workspace</name>
    <message>
        <source>The table %1 of this database has no key by which the record could be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database has no table %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else deleted this record: add it again or let it go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile: choose what stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database has no such column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit: %1</source>
        <comment>%1: &apos;Change region of 2 speakers&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost before the commit: nothing was changed, everything is still staged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageChecks</name>
    <message>
        <source>Language codes are lower case and have no spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a language tag (%2); a language&apos;s code is the part before the first hyphen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a language code of ISO 639 (two letters, such as ja).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is written from right to left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is written from left to right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scripts are a list of names; this value has another shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not one of the known scripts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a flag: learners see this as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The native name is the English one; in its own words the language is %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageTag</name>
    <message>
        <source>“%1” is not a language code of ISO 639.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a script code of ISO 15924.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a country or region code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language tag is empty; it reads like ja-JP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A language tag joins its parts by hyphens: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a language tag from “%1” on; it reads like ja-JP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hiragana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Katakana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kanji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hanzi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traditional Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bopomofo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hangul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hanja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devanagari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gurmukhi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethiopic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISO 639, two letters where there are two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What learners can read and write it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language</source>
        <comment>one row of the languages table</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Native name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In its own script, as its speakers write it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What other tables refer to; fixed once committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right to left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has romanization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Availability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learners can choose it; switching this off hides the language and keeps its data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageCatalog</name>
    <message>
        <source>Content</source>
        <comment>heading in the navigation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>New %1</source>
        <comment>a staged new record; %1 is what it is: speaker</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1</source>
        <comment>a staged deletion; %1 is what it is: speaker</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <comment>a field without a value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <comment>a text field with an empty text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <comment>a field that is true</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <comment>a field that is false</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else deleted this row meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed the same fields meanwhile: choose which to keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShellCommand</name>
    <message>
        <source>Not possible now</source>
        <comment>an action is disabled</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeakerChecks</name>
    <message>
        <source>Write %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag says %1, but the speaker belongs to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recommended writing is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two voices look swapped: “%1” is an id of the API, “%2” is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap the two voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not one of the known voice ids of the API.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Speakers</name>
    <message>
        <source>Language tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BCP 47: language, script where needed, region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice id of the API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the speech service is asked for; learners never see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker</source>
        <comment>one row of the speakers table</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An emoji that stands for the speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads like ja-jp-male; fixed once committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name that learners see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice provider&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Availability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learners can choose this speaker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextChecks</name>
    <message>
        <source>There is space before or after the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the space away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Somebody else deleted this record after it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this record after it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host %1 is unknown: check its spelling and the network.</source>
        <comment>%1 is a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not offer an encrypted connection (TLS), which the address asks for.</source>
        <comment>%1 is a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 could not be verified, so no encrypted connection was made.</source>
        <comment>TLS; %1 is a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encrypted connection (TLS) to %1 could be made.</source>
        <comment>%1 is a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server is running at %1: start it, or check host and port.</source>
        <comment>%1 is a socket or host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server answers at %1: it is not running, or listens elsewhere.</source>
        <comment>%1 is a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time: check the address, the network and its firewall.</source>
        <comment>%1 is a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no way to %1 over the network.</source>
        <comment>%1 is a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may not open the server&apos;s socket at %1.</source>
        <comment>%1 is a folder</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
