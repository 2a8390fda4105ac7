<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>DeleteImpacts</name>
    <message>
        <source>This table has no primary key, so its rows cannot be named.</source>
        <translation>このテーブルには主キーがないため、行を特定できません。</translation>
    </message>
    <message>
        <source>Your role may not read the whole of %1, so the effect of a delete cannot be counted.</source>
        <translation>現在のロールには %1 全体を読み取る権限がないため、削除の影響を数えられません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::CaptureCommand</name>
    <message>
        <source>There is no page “%1”. There are: %2</source>
        <comment>capture</comment>
        <translation>ページ「%1」はありません。指定できるもの: %2</translation>
    </message>
    <message>
        <source>The page “%1” was still loading when its picture was taken.</source>
        <comment>capture</comment>
        <translation>ページ「%1」は読み込みが終わらないうちに画像になりました。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <comment>capture; %1 is a file</comment>
        <translation>%1 に書き込めません。</translation>
    </message>
    <message>
        <source>The database did not answer in time.</source>
        <comment>capture</comment>
        <translation>データベースが時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>Paints each page as a picture, DIR/ID.png, without a display.

  --page ID             only this page
  --size WxH            size of the window, 1440x900 where left out
  --theme light|dark    light where left out
  --locale xx           language and formats: en, ja
</source>
        <translation>各ページを画像 DIR/ID.png に描きます。画面は必要ありません。

  --page ID             このページだけ
  --size WxH            ウィンドウの大きさ（省略時 1440x900）
  --theme light|dark    配色（省略時 light）
  --locale xx           言語と書式: en, ja
</translation>
    </message>
    <message>
        <source>“%1” is no size; one looks like 1440x900.</source>
        <comment>capture</comment>
        <translation>「%1」は大きさの指定ではありません。1440x900 のように書いてください。</translation>
    </message>
    <message>
        <source>A theme is light or dark, not “%1”.</source>
        <comment>capture</comment>
        <translation>配色は light か dark です。「%1」は使えません。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <comment>capture</comment>
        <translation>フォルダー %1 を作成できません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::CellDelegate</name>
    <message>
        <source>new</source>
        <comment>badge of a record that is not in the database yet</comment>
        <translation>新規</translation>
    </message>
    <message>
        <source>deleted</source>
        <comment>badge of a record that the next commit deletes</comment>
        <translation>削除</translation>
    </message>
    <message>
        <source>conflict</source>
        <comment>badge of a record that somebody else changed too</comment>
        <translation>競合</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>badge of a record that the database refused</comment>
        <translation>拒否</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ChangeSet</name>
    <message>
        <source>Take back %1</source>
        <comment>%1: &apos;1 speaker&apos;</comment>
        <translation>%1の変更を取り消す</translation>
    </message>
    <message>
        <source>Discard all changes</source>
        <translation>すべての変更を破棄</translation>
    </message>
    <message>
        <source>Take the other %1</source>
        <comment>%1: a field, as &apos;region&apos;</comment>
        <translation>%1は相手の値を採用</translation>
    </message>
    <message>
        <source>Add %1 again</source>
        <comment>%1: &apos;1 speaker&apos;</comment>
        <translation>%1を追加し直す</translation>
    </message>
    <message>
        <source>Let %1 go</source>
        <comment>%1: &apos;1 speaker&apos;</comment>
        <translation>%1の変更をやめる</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ChangeSetPane</name>
    <message>
        <source>Changes</source>
        <comment>title of the pane with what is staged</comment>
        <translation>変更</translation>
    </message>
    <message>
        <source>Committing</source>
        <comment>progress bar, for screen readers</comment>
        <translation>コミット中</translation>
    </message>
    <message>
        <source>SQL</source>
        <comment>shows the statements of what is staged</comment>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>button</comment>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <comment>button</comment>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Discard</source>
        <comment>button: lets go of everything staged</comment>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Commit</source>
        <comment>button: writes what is staged to the database</comment>
        <translation>コミット</translation>
    </message>
    <message>
        <source>Staged records</source>
        <comment>list in the changes pane, for screen readers</comment>
        <translation>ステージ済みのレコード</translation>
    </message>
    <message>
        <source>Show this record</source>
        <comment>action on a staged record</comment>
        <translation>このレコードを表示</translation>
    </message>
    <message>
        <source>Take this change back</source>
        <comment>action on a staged record</comment>
        <translation>この変更を取り消す</translation>
    </message>
    <message>
        <source>Statements of what is staged</source>
        <comment>SQL view, for screen readers</comment>
        <translation>ステージ済みの変更の SQL 文</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) must be put right first; nothing was sent</source>
        <comment>commit</comment>
        <translation>
            <numerusform>先に %n 個の値を直してください。何も送信していません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Committed %n record(s) at %1</source>
        <comment>%1 is the time of day</comment>
        <translation>
            <numerusform>%1 に %n 件をコミットしました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) refused</source>
        <comment>commit</comment>
        <translation>
            <numerusform>%n 件が拒否されました</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written: %1</source>
        <comment>commit; %1 is the reason</comment>
        <translation>何も書き込まれていません: %1</translation>
    </message>
    <message>
        <source>The connection broke while committing. What became of it is found out at the next connection.</source>
        <comment>commit</comment>
        <translation>コミット中に接続が切れました。結果は次に接続したときに確かめます。</translation>
    </message>
    <message>
        <source>No database is connected</source>
        <comment>why an action is disabled</comment>
        <translation>データベースに接続していません</translation>
    </message>
    <message>
        <source>A commit is under way</source>
        <comment>why an action is disabled</comment>
        <translation>コミットの実行中です</translation>
    </message>
    <message>
        <source>Nothing is staged</source>
        <comment>why an action is disabled</comment>
        <translation>ステージ済みの変更はありません</translation>
    </message>
    <message>
        <source>No record is ticked</source>
        <comment>why an action is disabled</comment>
        <translation>レコードが 1 件も選ばれていません</translation>
    </message>
    <message>
        <source>Undo “%1”</source>
        <comment>%1 names a step</comment>
        <translation>「%1」を元に戻す</translation>
    </message>
    <message>
        <source>Redo “%1”</source>
        <comment>%1 names a step</comment>
        <translation>「%1」をやり直す</translation>
    </message>
    <message>
        <source>%1 staged</source>
        <comment>badge; %1 is a number</comment>
        <translation>%1 件ステージ済み</translation>
    </message>
    <message>
        <source>Nothing staged: what you edit appears here before it is written</source>
        <comment>pane</comment>
        <translation>ステージ済みの変更はありません。編集した内容は、書き込む前にここに表示されます</translation>
    </message>
    <message>
        <source>Fold the changes</source>
        <comment>button</comment>
        <translation>変更をたたむ</translation>
    </message>
    <message>
        <source>Unfold the changes</source>
        <comment>button</comment>
        <translation>変更を開く</translation>
    </message>
    <message>
        <source>Committing…</source>
        <comment>button while it works</comment>
        <translation>コミット中…</translation>
    </message>
    <message>
        <source>Commit %1</source>
        <comment>button; %1 is a number of records</comment>
        <translation>%1 件をコミット</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>statements</comment>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ChangeWords</name>
    <message>
        <source>1 language</source>
        <translation>言語 1 件</translation>
    </message>
    <message numerus="yes">
        <source>%n languages</source>
        <translation>
            <numerusform>言語 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>1 speaker</source>
        <translation>話者 1 件</translation>
    </message>
    <message numerus="yes">
        <source>%n speakers</source>
        <translation>
            <numerusform>話者 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>1 scenario</source>
        <translation>シナリオ 1 件</translation>
    </message>
    <message numerus="yes">
        <source>%n scenarios</source>
        <translation>
            <numerusform>シナリオ %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>1 tier</source>
        <translation>プラン 1 件</translation>
    </message>
    <message numerus="yes">
        <source>%n tiers</source>
        <translation>
            <numerusform>プラン %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1を追加</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1を削除</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>%2の %1 を変更</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1を変更</translation>
    </message>
    <message>
        <source>1 row of %1</source>
        <translation>%1 の 1 行</translation>
    </message>
    <message numerus="yes">
        <source>%n rows of %1</source>
        <translation>
            <numerusform>%1 の %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::Command</name>
    <message>
        <source>Start, stop and look at the private server</source>
        <translation>専用サーバーの起動、停止、状態の確認</translation>
    </message>
    <message>
        <source>Make the documented tables, or compare a database with them</source>
        <translation>仕様書どおりのテーブルの作成、またはデータベースとの比較</translation>
    </message>
    <message>
        <source>Fill an empty database with sample content and learners</source>
        <translation>空のデータベースにサンプルの教材と学習者を入れる</translation>
    </message>
    <message>
        <source>Paint each page as a picture, without a display</source>
        <translation>各ページを画面なしで画像にする</translation>
    </message>
</context>
<context>
    <name>Kaiwa::CommandBox</name>
    <message>
        <source>Find a page or an action</source>
        <comment>name of the command box for screen readers</comment>
        <translation>ページや操作を検索</translation>
    </message>
    <message>
        <source>Find a page or an action</source>
        <comment>placeholder of the command box</comment>
        <translation>ページや操作を検索</translation>
    </message>
    <message>
        <source>Found pages and actions</source>
        <comment>name of the command list for screen readers</comment>
        <translation>見つかったページと操作</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <comment>nothing found in the command box</comment>
        <translation>その名前のものはありません</translation>
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
        <translation>使い方: kaiwa-studio [--connect URL]
        kaiwa-studio コマンド …

コマンドを付けないと、ローカルデータベースまたは URL のデータベースでウィンドウが開きます。

コマンド:
</translation>
    </message>
    <message>
        <source>“kaiwa-studio COMMAND --help” tells more. Where a command takes a URL and none is given, it works on the local database.
Exit codes: 0 done or equal, 1 differences or problems, 2 wrong words, 3 no connection, 4 refused by the server, 5 cancelled.
</source>
        <translation>詳しくは「kaiwa-studio コマンド --help」をご覧ください。URL を取るコマンドで URL を省くと、ローカルデータベースを使います。
終了コード: 0 完了または一致、1 相違または問題あり、2 指定の誤り、3 接続できない、4 サーバーが拒否、5 中止。
</translation>
    </message>
    <message>
        <source>“%1” is no command of kaiwa-studio.</source>
        <comment>%1 is a word from the command line</comment>
        <translation>「%1」は kaiwa-studio のコマンドではありません。</translation>
    </message>
    <message>
        <source>“kaiwa-studio --help” lists the commands.</source>
        <translation>コマンドの一覧は「kaiwa-studio --help」で表示されます。</translation>
    </message>
    <message>
        <source>Usage: kaiwa-studio %1</source>
        <translation>使い方: kaiwa-studio %1</translation>
    </message>
    <message>
        <source>A word is missing.</source>
        <translation>指定が足りません。</translation>
    </message>
    <message>
        <source>There is a word too many: “%1”.</source>
        <translation>余分な指定があります: 「%1」</translation>
    </message>
</context>
<context>
    <name>Kaiwa::Commit</name>
    <message>
        <source>The journal could not be written, so nothing was committed.</source>
        <translation>ジャーナルに書き込めなかったため、何もコミットしていません。</translation>
    </message>
    <message>
        <source>The server&apos;s answer was cut short.</source>
        <translation>サーバーの応答が途中で切れました。</translation>
    </message>
    <message>
        <source>The server has not ended the commit yet whose answer was lost: it will be asked again.</source>
        <translation>応答が失われたコミットを、サーバーがまだ終えていません。あとでもう一度確認します。</translation>
    </message>
    <message>
        <source>The server gave the transaction up.</source>
        <translation>サーバーがトランザクションを中断しました。</translation>
    </message>
    <message>
        <source>The database took the record without keeping it.</source>
        <translation>データベースはレコードを受け取りましたが、保存しませんでした。</translation>
    </message>
    <message>
        <source>Somebody else deleted this record after it was read.</source>
        <translation>読み込んだ後に、ほかの人がこのレコードを削除しました。</translation>
    </message>
    <message>
        <source>Somebody else changed this record after it was read.</source>
        <translation>読み込んだ後に、ほかの人がこのレコードを変更しました。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ConflictView</name>
    <message>
        <source>Conflict with somebody else&apos;s change</source>
        <comment>name of the three-way view for screen readers</comment>
        <translation>ほかの人の変更との競合</translation>
    </message>
    <message>
        <source>Somebody else changed the row that is to be deleted. Delete it all the same?</source>
        <comment>conflict</comment>
        <translation>削除しようとしている行を、ほかの人が変更しました。それでも削除しますか。</translation>
    </message>
    <message>
        <source>Somebody else changed the same fields since this row was read. Choose for each field.</source>
        <comment>conflict</comment>
        <translation>この行を読み込んだ後に、ほかの人が同じ項目を変更しました。項目ごとに選んでください。</translation>
    </message>
    <message>
        <source>Field</source>
        <comment>column of the conflict view</comment>
        <translation>項目</translation>
    </message>
    <message>
        <source>It was</source>
        <comment>column of the conflict view</comment>
        <translation>元の値</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>column of the conflict view</comment>
        <translation>自分</translation>
    </message>
    <message>
        <source>Theirs</source>
        <comment>column of the conflict view</comment>
        <translation>相手</translation>
    </message>
    <message>
        <source>Delete all the same</source>
        <comment>conflict</comment>
        <translation>それでも削除</translation>
    </message>
    <message>
        <source>Keep all mine</source>
        <comment>conflict</comment>
        <translation>すべて自分の値にする</translation>
    </message>
    <message>
        <source>Keep the row</source>
        <comment>conflict: the staged deletion is taken back</comment>
        <translation>行を残す</translation>
    </message>
    <message>
        <source>Take all theirs</source>
        <comment>conflict</comment>
        <translation>すべて相手の値にする</translation>
    </message>
    <message>
        <source>deleted</source>
        <comment>conflict: what is staged is a deletion</comment>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <comment>conflict</comment>
        <translation>自分の値を残す</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <comment>conflict</comment>
        <translation>相手の値を採用</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>screen readers; %1 is what a button does, %2 the field</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Somebody else deleted this row already.</source>
        <comment>conflict</comment>
        <translation>この行は、ほかの人がすでに削除しています。</translation>
    </message>
    <message>
        <source>Somebody else deleted this row meanwhile. Not all of it may be read here, so that it cannot be added again as it was.</source>
        <comment>conflict</comment>
        <translation>この行は、その間にほかの人が削除しました。ここでは行全体を読み取れないため、元のとおりに追加し直すことはできません。</translation>
    </message>
    <message>
        <source>Somebody else deleted this row meanwhile. It can be added again as it stands here, or be let go.</source>
        <comment>conflict</comment>
        <translation>この行は、その間にほかの人が削除しました。今の内容で追加し直すか、変更をやめることができます。</translation>
    </message>
    <message>
        <source>Add it as a new row</source>
        <comment>conflict</comment>
        <translation>新しい行として追加</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>conflict: nothing is left to do</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Let it go</source>
        <comment>conflict</comment>
        <translation>変更をやめる</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ConnectionButton</name>
    <message>
        <source>Connection: %1 %2</source>
        <comment>screen readers; %1 environment, %2 database and role</comment>
        <translation>接続: %1 %2</translation>
    </message>
    <message>
        <source>read only</source>
        <comment>the connected database takes no changes</comment>
        <translation>読み取り専用</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ConnectionDialog</name>
    <message>
        <source>Connect to a database</source>
        <comment>window title</comment>
        <translation>データベースに接続</translation>
    </message>
    <message>
        <source>Known databases</source>
        <comment>list in the connection dialog, for screen readers</comment>
        <translation>登録済みのデータベース</translation>
    </message>
    <message>
        <source>Forget this address</source>
        <comment>action on a recent connection</comment>
        <translation>このアドレスを忘れる</translation>
    </message>
    <message>
        <source>Local database</source>
        <comment>the studio&apos;s own database, in the connection dialog</comment>
        <translation>ローカルデータベース</translation>
    </message>
    <message>
        <source>Recent</source>
        <comment>heading in the connection dialog</comment>
        <translation>最近使ったもの</translation>
    </message>
    <message>
        <source>Services (pg_service.conf)</source>
        <comment>heading in the connection dialog</comment>
        <translation>サービス (pg_service.conf)</translation>
    </message>
    <message>
        <source>db.example.org, or a socket&apos;s folder</source>
        <comment>placeholder</comment>
        <translation>db.example.org またはソケットのフォルダー</translation>
    </message>
    <message>
        <source>kept in memory only</source>
        <comment>placeholder of the password field</comment>
        <translation>メモリーにのみ保持</translation>
    </message>
    <message>
        <source>Where the server offers it</source>
        <comment>TLS</comment>
        <translation>サーバーが対応していれば使う</translation>
    </message>
    <message>
        <source>Always (require)</source>
        <comment>TLS</comment>
        <translation>必ず使う (require)</translation>
    </message>
    <message>
        <source>Always, and check its certificate (verify-full)</source>
        <comment>TLS</comment>
        <translation>必ず使い、証明書も検証する (verify-full)</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>TLS</comment>
        <translation>使わない</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>field of the connection dialog</comment>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Server</source>
        <comment>field of the connection dialog</comment>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Port</source>
        <comment>field of the connection dialog</comment>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Database</source>
        <comment>field of the connection dialog</comment>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>field of the connection dialog: PostgreSQL user</comment>
        <translation>ロール</translation>
    </message>
    <message>
        <source>Password</source>
        <comment>field of the connection dialog</comment>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <comment>field of the connection dialog</comment>
        <translation>暗号化 (TLS)</translation>
    </message>
    <message>
        <source>Local database</source>
        <comment>button: back to the studio&apos;s own database</comment>
        <translation>ローカルデータベース</translation>
    </message>
    <message>
        <source>Test</source>
        <comment>button: tries the connection</comment>
        <translation>接続テスト</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>button</comment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Connect</source>
        <comment>button</comment>
        <translation>接続</translation>
    </message>
    <message>
        <source>The address held a password: it stands in its own field now and is kept in memory only.</source>
        <comment>hint</comment>
        <translation>アドレスに含まれていたパスワードは専用の欄に移しました。メモリーにのみ保持します。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <comment>while a connection is tried</comment>
        <translation>接続中…</translation>
    </message>
    <message numerus="yes">
        <source>It works: PostgreSQL %1, database %2, role %3, %n table(s).</source>
        <comment>%1 version, %2 and %3 names</comment>
        <translation>
            <numerusform>接続できました: PostgreSQL %1、データベース %2、ロール %3、テーブル %n 個。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ConnectionProfile</name>
    <message>
        <source>The address has a character that no address can have.</source>
        <translation>アドレスに使えない文字が含まれています。</translation>
    </message>
    <message>
        <source>The address cannot be read. It looks like postgresql://role@host:5432/database.</source>
        <translation>アドレスを解釈できません。postgresql://ロール@ホスト:5432/データベース の形で書いてください。</translation>
    </message>
    <message>
        <source>An address cannot carry the password of a client key (sslpassword).</source>
        <translation>アドレスにクライアント鍵のパスワード (sslpassword) は含められません。</translation>
    </message>
    <message>
        <source>database</source>
        <comment>where its name is not known</comment>
        <translation>データベース</translation>
    </message>
    <message>
        <source>%1 (local)</source>
        <comment>%1 is a database on this computer</comment>
        <translation>%1（ローカル）</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>%1 is a database, %2 a host</comment>
        <translation>%2 の %1</translation>
    </message>
</context>
<context>
    <name>Kaiwa::Console</name>
    <message>
        <source>[y/N]</source>
        <comment>the answers to a question on a terminal; N is the default</comment>
        <translation>[y/N]</translation>
    </message>
    <message>
        <source>y</source>
        <comment>the letter that means yes</comment>
        <translation>y</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ContentPage</name>
    <message>
        <source>Actions</source>
        <comment>menu of what can be done with the chosen records</comment>
        <translation>操作</translation>
    </message>
    <message>
        <source>Actions on the chosen records</source>
        <translation>選択したレコードへの操作</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>新しい%1</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>無効にする</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>This server takes no changes (a standby, or set to read-only). Everything can be looked at.</source>
        <translation>このサーバーは変更を受け付けません（スタンバイまたは読み取り専用の設定）。閲覧はすべてできます。</translation>
    </message>
    <message>
        <source>This table has no primary key, so that no change could name its row. Everything can be looked at.</source>
        <translation>このテーブルには主キーがなく、変更する行を特定できません。閲覧はすべてできます。</translation>
    </message>
    <message>
        <source>The role “%1” may look at this table and not change it.</source>
        <translation>ロール「%1」は、このテーブルを閲覧できますが変更はできません。</translation>
    </message>
    <message>
        <source>This database has no table “%1”</source>
        <translation>このデータベースにテーブル「%1」はありません</translation>
    </message>
    <message>
        <source>The page shows its rows as soon as the table is there. Database › Schema lists what else is different.</source>
        <translation>テーブルができ次第、このページに行が表示されます。ほかの相違は「データベース › スキーマ」で確認できます。</translation>
    </message>
    <message>
        <source>The %1 could not be read</source>
        <translation>%1を読み込めませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1を読み込み中…</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>一致するものがありません</translation>
    </message>
    <message>
        <source>No %1 fits the search and the filters.</source>
        <translation>検索とフィルターに合う%1はありません。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>No %1 yet</source>
        <translation>%1はまだありません</translation>
    </message>
    <message>
        <source>Here stands every %1 with its fields, to be searched, sorted and edited.</source>
        <translation>ここにすべての%1が並びます。検索、並べ替え、編集ができます。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows that fit the filters, of all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>more than %1 of %2</source>
        <comment>rows that fit the filters, of all</comment>
        <translation>%1 件以上 / %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>an estimated number of rows</comment>
        <translation>約 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>records of this page</comment>
        <translation>
            <numerusform>%n 件変更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with problems</source>
        <comment>records of this page</comment>
        <translation>
            <numerusform>%n 件に問題あり</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message numerus="yes">
        <source>%n rows as of %1</source>
        <translation>
            <numerusform>%n 行（%1 時点）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ContentTable</name>
    <message>
        <source>This database has no table “%1”.</source>
        <comment>%1: name of a table</comment>
        <translation>このデータベースにテーブル「%1」はありません。</translation>
    </message>
    <message>
        <source>The database has no such field.</source>
        <translation>データベースにそのような項目はありません。</translation>
    </message>
    <message>
        <source>This database can only be read.</source>
        <translation>このデータベースは読み取り専用です。</translation>
    </message>
    <message>
        <source>A materialized view can only be read.</source>
        <translation>マテリアライズドビューは読み取り専用です。</translation>
    </message>
    <message>
        <source>The table has no primary key, so that no row can be named for certain.</source>
        <translation>テーブルに主キーがないため、行を確実に特定できません。</translation>
    </message>
    <message>
        <source>Your role may not read the table&apos;s key.</source>
        <translation>現在のロールには、テーブルのキーを読み取る権限がありません。</translation>
    </message>
    <message>
        <source>The database computes this field.</source>
        <translation>この項目はデータベースが計算します。</translation>
    </message>
    <message>
        <source>The record is staged for deletion.</source>
        <translation>このレコードは削除としてステージされています。</translation>
    </message>
    <message>
        <source>Your role may not set this field.</source>
        <translation>現在のロールでは、この項目を設定できません。</translation>
    </message>
    <message>
        <source>A key cannot be changed once it is in the database.</source>
        <translation>キーは、データベースに入った後は変更できません。</translation>
    </message>
    <message>
        <source>Your role may not change this field.</source>
        <translation>現在のロールでは、この項目を変更できません。</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <comment>step in the undo history; %1: &apos;speaker&apos;</comment>
        <translation>%1を複製</translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n record(s)</source>
        <comment>step in the undo history</comment>
        <translation>
            <numerusform>%n 件を無効にする</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ContentTableModel</name>
    <message>
        <source>Discard the changes of %1</source>
        <comment>step in the undo history; %1: &apos;Languages&apos;</comment>
        <translation>%1の変更を破棄</translation>
    </message>
</context>
<context>
    <name>Kaiwa::DeleteDialog</name>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Counting what refers to it…</source>
        <translation>参照元を数えています…</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n records of “%1”?</source>
        <translation>
            <numerusform>「%1」の %n 件を削除しますか。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the %1 “%2”?</source>
        <translation>%1「%2」を削除しますか。</translation>
    </message>
    <message>
        <source>What refers to it</source>
        <translation>参照元</translation>
    </message>
    <message>
        <source>Where</source>
        <comment>column of the tree of what refers to a record</comment>
        <translation>場所</translation>
    </message>
    <message>
        <source>Rows</source>
        <comment>column of the tree of what refers to a record</comment>
        <translation>行数</translation>
    </message>
    <message>
        <source>What happens</source>
        <comment>column of the tree of what refers to a record</comment>
        <translation>影響</translation>
    </message>
    <message>
        <source>For example</source>
        <comment>column of the tree of what refers to a record</comment>
        <translation>例</translation>
    </message>
    <message>
        <source>Stage the delete</source>
        <translation>削除をステージ</translation>
    </message>
    <message>
        <source>Deactivate instead</source>
        <translation>代わりに無効にする</translation>
    </message>
    <message>
        <source>Takes it out of use and keeps everything that refers to it</source>
        <translation>使われないようにし、参照元はすべて残します</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>It could not be counted what refers to it: %1</source>
        <translation>参照元を数えられませんでした: %1</translation>
    </message>
    <message>
        <source>Stage the delete anyway</source>
        <translation>それでも削除をステージ</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>table · column</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The database would refuse this: rows below still need it.</source>
        <translation>データベースがこの削除を拒否します。下の行がまだ必要としています。</translation>
    </message>
    <message>
        <source>%1 further rows would be deleted with it.</source>
        <translation>ほかに %1 行が一緒に削除されます。</translation>
    </message>
    <message>
        <source>%1 rows would lose their reference.</source>
        <translation>%1 行が参照を失います。</translation>
    </message>
    <message>
        <source>Nothing refers to it.</source>
        <translation>参照元はありません。</translation>
    </message>
    <message>
        <source>Not counted, because this role may not read them: %1.</source>
        <translation>このロールでは読み取れないため、数えていません: %1</translation>
    </message>
    <message>
        <source>Nothing is deleted before the commit.</source>
        <translation>コミットするまで何も削除されません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::EntityDescription</name>
    <message>
        <source>Fields</source>
        <comment>heading of the only group of a record&apos;s fields</comment>
        <translation>項目</translation>
    </message>
    <message>
        <source>More</source>
        <comment>heading of the fields that no other group names</comment>
        <translation>その他</translation>
    </message>
    <message>
        <source>record</source>
        <comment>one row of a table that the studio has no other word for, in a sentence</comment>
        <translation>レコード</translation>
    </message>
</context>
<context>
    <name>Kaiwa::FacetChip</name>
    <message>
        <source>%1: %2</source>
        <comment>filter chip with its choice</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Filter by %1: %2</source>
        <translation>%1で絞り込み: %2</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>%1で絞り込み</translation>
    </message>
    <message>
        <source>any</source>
        <comment>filter chip: no filter</comment>
        <translation>すべて</translation>
    </message>
    <message>
        <source>reading…</source>
        <comment>filter chip: its values are on their way</comment>
        <translation>読み込み中…</translation>
    </message>
</context>
<context>
    <name>Kaiwa::FileLock</name>
    <message>
        <source>The file %1 cannot be locked. Check that its folder can be written.</source>
        <comment>%1 is a path</comment>
        <translation>ファイル %1 をロックできません。フォルダーに書き込めるか確認してください。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::FilterBar</name>
    <message>
        <source>Search %1</source>
        <translation>%1を検索</translation>
    </message>
    <message>
        <source>Search %1</source>
        <comment>placeholder of the search field</comment>
        <translation>%1を検索</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>filter chip</comment>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>Only changed records</source>
        <translation>変更したレコードのみ</translation>
    </message>
    <message>
        <source>has problems</source>
        <comment>filter chip</comment>
        <translation>問題あり</translation>
    </message>
    <message>
        <source>Only records with problems</source>
        <translation>問題のあるレコードのみ</translation>
    </message>
    <message>
        <source>%1  ×</source>
        <comment>filter chip that can be taken away</comment>
        <translation>%1  ×</translation>
    </message>
    <message>
        <source>Show all, not only %1</source>
        <translation>%1だけでなく、すべて表示</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>検索を消去</translation>
    </message>
    <message>
        <source>Show all records again</source>
        <translation>すべてのレコードを再び表示</translation>
    </message>
</context>
<context>
    <name>Kaiwa::FormField</name>
    <message>
        <source>Make “%1” not set (Ctrl+0)</source>
        <translation>「%1」を未設定にする (Ctrl+0)</translation>
    </message>
    <message>
        <source>Revert</source>
        <comment>takes the change of one field back</comment>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Revert %1</source>
        <translation>%1の変更を取り消す</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <comment>conflict: of two values</comment>
        <translation>自分の値を残す</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <comment>conflict: of two values</comment>
        <translation>相手の値を採用</translation>
    </message>
    <message>
        <source>was %1</source>
        <comment>below a changed field</comment>
        <translation>元の値: %1</translation>
    </message>
    <message>
        <source>somebody else wrote %1</source>
        <comment>below a field in conflict</comment>
        <translation>ほかの人が %1 と書き込みました</translation>
    </message>
    <message>
        <source>Keep my value of %1</source>
        <translation>%1は自分の値を残す</translation>
    </message>
    <message>
        <source>Take their value of %1</source>
        <translation>%1は相手の値を採用</translation>
    </message>
    <message>
        <source>Mend %1</source>
        <comment>takes the fix that a check offers</comment>
        <translation>%1を直す</translation>
    </message>
</context>
<context>
    <name>Kaiwa::HeaderBar</name>
    <message>
        <source>Refresh</source>
        <comment>button that reads the page again</comment>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Time zone: %1</source>
        <comment>screen readers; the zone in which times are read</comment>
        <translation>タイムゾーン: %1</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <comment>the computer&apos;s own time zone</comment>
        <translation>%1（このコンピューター）</translation>
    </message>
    <message>
        <source>The studio tells times in this zone; fields are edited in UTC, as the database keeps them</source>
        <comment>tooltip of the zone chooser</comment>
        <translation>スタジオはこのタイムゾーンで時刻を表示します。項目は、データベースに保存されるとおり UTC で編集します</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ImpactReader</name>
    <message>
        <source>deleted with it</source>
        <translation>一緒に削除</translation>
    </message>
    <message>
        <source>kept, without the reference</source>
        <translation>参照を外して残る</translation>
    </message>
    <message>
        <source>block the delete</source>
        <translation>削除を妨げる</translation>
    </message>
    <message>
        <source>keep a name that leads nowhere</source>
        <translation>行き先のない名前が残る</translation>
    </message>
</context>
<context>
    <name>Kaiwa::JournalWriter</name>
    <message>
        <source>The disk is full: what you change now would not survive a crash. Make room in %1.</source>
        <comment>%1 is a folder</comment>
        <translation>ディスクがいっぱいです。今の変更は、異常終了すると失われます。%1 の空きを増やしてください。</translation>
    </message>
    <message>
        <source>The journal cannot be written: what you change now would not survive a crash. Check the folder %1.</source>
        <comment>%1 is a folder</comment>
        <translation>ジャーナルに書き込めません。今の変更は、異常終了すると失われます。フォルダー %1 を確認してください。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::JsonCheck</name>
    <message>
        <source>the value ends before this</source>
        <translation>値はこの前で終わっています</translation>
    </message>
    <message>
        <source>the text ends too early</source>
        <translation>テキストが途中で終わっています</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>入れ子が深すぎます</translation>
    </message>
    <message>
        <source>a value is expected</source>
        <translation>値が必要です</translation>
    </message>
    <message>
        <source>a name in quotes is expected</source>
        <translation>引用符で囲んだ名前が必要です</translation>
    </message>
    <message>
        <source>a colon is expected</source>
        <translation>コロンが必要です</translation>
    </message>
    <message>
        <source>a comma or the end is expected</source>
        <translation>コンマか終わりの括弧が必要です</translation>
    </message>
    <message>
        <source>a digit is expected</source>
        <translation>数字が必要です</translation>
    </message>
    <message>
        <source>this is no number</source>
        <translation>数値ではありません</translation>
    </message>
    <message>
        <source>a line break or control character must be written as \n or \u…</source>
        <translation>改行や制御文字は \n や \u… と書く必要があります</translation>
    </message>
    <message>
        <source>this escape does not exist</source>
        <translation>このエスケープはありません</translation>
    </message>
    <message>
        <source>jsonb cannot hold \u0000</source>
        <translation>jsonb に \u0000 は入れられません</translation>
    </message>
    <message>
        <source>this is half of a character</source>
        <translation>文字の半分しかありません</translation>
    </message>
    <message>
        <source>four hexadecimal digits are expected</source>
        <translation>4 桁の 16 進数が必要です</translation>
    </message>
</context>
<context>
    <name>Kaiwa::LocalCluster</name>
    <message>
        <source>The local database cannot live in %1: the path has a character that PostgreSQL&apos;s programs cannot take (&quot; $ ` \). Name another folder by KAIWA_LOCAL_FOLDER.</source>
        <comment>%1 is a path</comment>
        <translation>%1 にローカルデータベースを置けません。パスに PostgreSQL のプログラムが扱えない文字 (&quot; $ ` \) があります。KAIWA_LOCAL_FOLDER で別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <comment>%1 is a path</comment>
        <translation>フォルダー %1 を作成できません。</translation>
    </message>
    <message>
        <source>The password of the local database is missing: %1 cannot be read. Put the file back, or start anew with “kaiwa-studio local reset”, which removes what is in it.</source>
        <comment>%1 is a path</comment>
        <translation>ローカルデータベースのパスワードがありません。%1 を読めません。ファイルを元に戻すか、「kaiwa-studio local reset」で作り直してください（中身は消えます）。</translation>
    </message>
    <message>
        <source>The local server (process %1) runs but takes no connections: it may be recovering from a crash. Wait a little and try again.</source>
        <translation>ローカルサーバー（プロセス %1）は動いていますが、接続を受け付けません。異常終了から復旧中かもしれません。少し待ってから再試行してください。</translation>
    </message>
    <message>
        <source>Processes of a server that crashed still work in %1. End them with “kill %2” and try again.</source>
        <comment>%1 is a path, %2 a list of process ids</comment>
        <translation>異常終了したサーバーのプロセスが %1 でまだ動いています。「kill %2」で終了させてから再試行してください。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be removed.</source>
        <comment>%1 is a path</comment>
        <translation>フォルダー %1 を削除できません。</translation>
    </message>
    <message>
        <source>%1 is there, but it is not a database that can be read. Move it away, or start anew with “kaiwa-studio local reset”.</source>
        <comment>%1 is a path</comment>
        <translation>%1 はありますが、読み取れるデータベースではありません。別の場所に移すか、「kaiwa-studio local reset」で作り直してください。</translation>
    </message>
    <message>
        <source>The local database in %1 was made by PostgreSQL %2, and only PostgreSQL %3 is installed. Install it with “sudo apt-get install postgresql-%2”, or start anew with “kaiwa-studio local reset”, which removes what is in it.</source>
        <comment>%1 is a path, %2 and %3 are major versions</comment>
        <translation>%1 のローカルデータベースは PostgreSQL %2 で作られましたが、インストールされているのは PostgreSQL %3 だけです。「sudo apt-get install postgresql-%2」でインストールするか、「kaiwa-studio local reset」で作り直してください（中身は消えます）。</translation>
    </message>
    <message>
        <source>The path %1 is longer than the %2 bytes that a socket&apos;s may have. Name a folder with a shorter path by KAIWA_LOCAL_FOLDER.</source>
        <translation>パス %1 は、ソケットに使える %2 バイトを超えています。KAIWA_LOCAL_FOLDER でパスの短いフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Another server (process %1) listens at %2, where the local database would. Stop it with “kill -INT %1”, or name another folder by KAIWA_LOCAL_FOLDER.</source>
        <comment>%1 is a process id, %2 a path</comment>
        <translation>ローカルデータベースが使う %2 を、別のサーバー（プロセス %1）が使っています。「kill -INT %1」で停止するか、KAIWA_LOCAL_FOLDER で別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Free some space (a new local database takes about 60 MB) and try again.</source>
        <comment>%1 is a path</comment>
        <translation>%1 のあるディスクがいっぱいです。空きを増やして（新しいローカルデータベースには約 60 MB 必要です）再試行してください。</translation>
    </message>
    <message>
        <source>PostgreSQL may not use %1. Check that you own it; as root, that the user “postgres” may pass through the folders above it. KAIWA_LOCAL_FOLDER names another place.</source>
        <comment>%1 is a path</comment>
        <translation>PostgreSQL が %1 を使えません。自分の所有か確認してください。root の場合は、ユーザー「postgres」が上位のフォルダーを通れるか確認してください。別の場所は KAIWA_LOCAL_FOLDER で指定できます。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <comment>%1 is a path</comment>
        <translation>ファイル %1 に書き込めません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::LocalCommand</name>
    <message>
        <source>Making the local server in %1 …</source>
        <comment>%1 is a folder</comment>
        <translation>%1 にローカルサーバーを作成しています…</translation>
    </message>
    <message>
        <source>The local server runs until “kaiwa-studio local stop”. With psql: psql &quot;$(kaiwa-studio local url)&quot;</source>
        <translation>ローカルサーバーは「kaiwa-studio local stop」まで動き続けます。psql で使うには: psql &quot;$(kaiwa-studio local url)&quot;</translation>
    </message>
    <message>
        <source>A studio still uses the local server, which will stop with the last one.</source>
        <translation>ローカルサーバーはまだ使われています。最後のスタジオとともに停止します。</translation>
    </message>
    <message>
        <source>The local server does not run. Start it with “kaiwa-studio local start”.</source>
        <translation>ローカルサーバーは動いていません。「kaiwa-studio local start」で起動してください。</translation>
    </message>
    <message>
        <source>Remove the local database in %1 with everything in it?</source>
        <comment>%1 is a folder</comment>
        <translation>%1 のローカルデータベースを中身ごと削除しますか。</translation>
    </message>
    <message>
        <source>Nothing is removed without a question: add --yes where nobody can answer.</source>
        <translation>確認なしには削除しません。答える人がいない場合は --yes を付けてください。</translation>
    </message>
    <message>
        <source>The private server that the studio uses where no database is named.

  start   start it and keep it running until “stop”
  stop    stop it, or let the last studio that uses it stop it
  status  tell whether it runs (exit code 0) or not (3)
  url     print its address, with the path of its password file and without the password
  reset   remove it with everything in it; --yes does not ask first</source>
        <comment>keep the words at the line starts, and --yes</comment>
        <translation>データベースの指定がないときにスタジオが使う専用サーバーです。

  start   起動し、「stop」まで動かし続ける
  stop    停止する（使用中なら、最後のスタジオとともに停止する）
  status  動いているか（終了コード 0）、いないか (3) を示す
  url     アドレスを表示する（パスワードファイルの場所を含み、パスワードは含まない）
  reset   中身ごと削除する。--yes を付けると確認しない</translation>
    </message>
    <message>
        <source>“%1” is nothing that “local” can do.</source>
        <translation>「local」に「%1」という操作はありません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::LocalDatabase</name>
    <message>
        <source>Making a database of your own. This takes a few seconds, once.</source>
        <comment>while the studio starts</comment>
        <translation>専用のデータベースを作成しています。初回だけ数秒かかります。</translation>
    </message>
    <message>
        <source>Starting the server…</source>
        <comment>while the studio starts</comment>
        <translation>サーバーを起動しています…</translation>
    </message>
    <message>
        <source>Filling it with languages, speakers and scenarios…</source>
        <comment>while the studio starts</comment>
        <translation>言語、話者、シナリオを入れています…</translation>
    </message>
</context>
<context>
    <name>Kaiwa::LocalServer</name>
    <message>
        <source>The file %1 cannot be written.</source>
        <comment>%1 is a path</comment>
        <translation>ファイル %1 に書き込めません。</translation>
    </message>
    <message>
        <source>The local database is open in a running studio. Close the studio, then reset it.</source>
        <translation>ローカルデータベースは、起動中のスタジオで開かれています。スタジオを閉じてからリセットしてください。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check that there is room and that you may write there, or name another one by KAIWA_LOCAL_FOLDER.</source>
        <comment>%1 is a path</comment>
        <translation>フォルダー %1 を作成できません。空き容量と書き込み権限を確認するか、KAIWA_LOCAL_FOLDER で別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Another studio has been starting or stopping the local database for minutes. Close it and try again.</source>
        <translation>別のスタジオが、数分前からローカルデータベースの起動または停止を続けています。それを閉じてから再試行してください。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::MainWindow</name>
    <message>
        <source>Everything staged is saved on this computer</source>
        <comment>status line</comment>
        <translation>ステージ済みの変更はこのコンピューターに保存されています</translation>
    </message>
    <message>
        <source>What is staged is not saved on this computer: %1</source>
        <comment>status line</comment>
        <translation>ステージ済みの変更を保存できていません: %1</translation>
    </message>
    <message>
        <source>%1 (%2) — Kaiwa Studio</source>
        <comment>window title; %1 database, %2 environment</comment>
        <translation>%1（%2）— Kaiwa Studio</translation>
    </message>
    <message>
        <source>No page is open</source>
        <comment>why an action is disabled</comment>
        <translation>ページが開かれていません</translation>
    </message>
    <message>
        <source>Nothing is staged</source>
        <comment>why an action is disabled</comment>
        <translation>ステージ済みの変更はありません</translation>
    </message>
    <message>
        <source>No step to undo</source>
        <comment>why an action is disabled</comment>
        <translation>元に戻す操作はありません</translation>
    </message>
    <message>
        <source>No step to redo</source>
        <comment>why an action is disabled</comment>
        <translation>やり直す操作はありません</translation>
    </message>
    <message>
        <source>Page</source>
        <comment>kind of an entry in the command box</comment>
        <translation>ページ</translation>
    </message>
    <message>
        <source>About Kaiwa Studio</source>
        <comment>window title</comment>
        <translation>Kaiwa Studio について</translation>
    </message>
    <message>
        <source>Kaiwa Studio %1
Edit the content of Kaiwa and review its use, straight on its database.
Licence: GPL-3.0-or-later.</source>
        <comment>%1 is the version</comment>
        <translation>Kaiwa Studio %1
Kaiwa の教材の編集と利用状況の確認を、データベース上で直接行います。
ライセンス: GPL-3.0-or-later</translation>
    </message>
</context>
<context>
    <name>Kaiwa::MessagePage</name>
    <message>
        <source>Working</source>
        <comment>progress without a known end, for screen readers</comment>
        <translation>処理中</translation>
    </message>
</context>
<context>
    <name>Kaiwa::MessagePanel</name>
    <message>
        <source>Next step</source>
        <comment>button below a message</comment>
        <translation>次の手順</translation>
    </message>
</context>
<context>
    <name>Kaiwa::Navigation</name>
    <message>
        <source>Pages</source>
        <comment>name of the list of pages for screen readers</comment>
        <translation>ページ</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n change(s) staged</source>
        <comment>a page and its staged records, for screen readers</comment>
        <translation>
            <numerusform>%1、%n 件の変更がステージ済み</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n problem(s)</source>
        <comment>a page and its problems, for screen readers</comment>
        <translation>
            <numerusform>%1、%n 件の問題</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::OverviewPage</name>
    <message>
        <source>about %1</source>
        <comment>an estimated number of rows</comment>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>page</comment>
        <translation>概要</translation>
    </message>
    <message>
        <source>Database</source>
        <comment>section of the overview</comment>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Staged changes</source>
        <translation>ステージ済みの変更</translation>
    </message>
    <message>
        <source>This database has no such table</source>
        <translation>このデータベースにこのテーブルはありません</translation>
    </message>
    <message numerus="yes">
        <source>%n with problems</source>
        <comment>records</comment>
        <translation>
            <numerusform>%n 件に問題あり</numerusform>
        </translation>
    </message>
    <message>
        <source>no problems</source>
        <comment>records</comment>
        <translation>問題なし</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>records</comment>
        <translation>
            <numerusform>%n 件変更</numerusform>
        </translation>
    </message>
    <message>
        <source>The database is as you see it</source>
        <translation>表示どおりの内容です</translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <comment>records</comment>
        <translation>
            <numerusform>%n 件が競合</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>接続先</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>%1, read-only</source>
        <translation>%1（読み取り専用）</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>テーブル</translation>
    </message>
    <message numerus="yes">
        <source>%n in the schema “%1”</source>
        <translation>
            <numerusform>スキーマ「%1」に %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared with the documentation</source>
        <translation>仕様書との比較</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>相違 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>as documented</source>
        <translation>仕様書どおり</translation>
    </message>
</context>
<context>
    <name>Kaiwa::PgConnection</name>
    <message>
        <source>There is not enough memory for a connection.</source>
        <translation>接続に必要なメモリーが足りません。</translation>
    </message>
    <message>
        <source>COPY to or from the program cannot be run here.</source>
        <translation>プログラムとの間の COPY は、ここでは実行できません。</translation>
    </message>
    <message>
        <source>The text has a NUL character (U+0000), which no database text can hold.</source>
        <translation>テキストに NUL 文字 (U+0000) があります。データベースのテキストには入れられません。</translation>
    </message>
    <message>
        <source>The text has half of a character (a lone surrogate), which cannot be stored.</source>
        <translation>テキストに不完全な文字（単独のサロゲート）があり、保存できません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::PgError</name>
    <message>
        <source>%1 needs a value.</source>
        <comment>not-null constraint; %1 is a column</comment>
        <translation>%1 には値が必要です。</translation>
    </message>
    <message>
        <source>The rows that refer to each other in %1 would no longer fit (%2): what is referred to does not exist, or is still in use.</source>
        <comment>foreign key; %1 is a table, %2 the constraint</comment>
        <translation>%1 の参照が成り立たなくなります (%2)。参照先がないか、まだ使われています。</translation>
    </message>
    <message>
        <source>There already is a row in %1 with this value (%2).</source>
        <comment>uniqueness; %1 is a table, %2 the constraint</comment>
        <translation>%1 には、この値の行がすでにあります (%2)。</translation>
    </message>
    <message>
        <source>The value lies outside of what %1 allows (%2).</source>
        <comment>check; %1 is a table, %2 the constraint</comment>
        <translation>値が %1 の許す範囲にありません (%2)。</translation>
    </message>
    <message>
        <source>The row overlaps with another one in %1 (%2).</source>
        <comment>exclusion; %1 is a table, %2 the constraint</comment>
        <translation>行が %1 の別の行と重なっています (%2)。</translation>
    </message>
    <message>
        <source>The value does not fit the field&apos;s type.</source>
        <comment>invalid text for a type</comment>
        <translation>値が項目の型に合いません。</translation>
    </message>
    <message>
        <source>The text is too long for the field.</source>
        <comment>string data right truncation</comment>
        <translation>テキストが項目に対して長すぎます。</translation>
    </message>
    <message>
        <source>The number is too large for the field.</source>
        <comment>numeric value out of range</comment>
        <translation>数値が項目に対して大きすぎます。</translation>
    </message>
    <message>
        <source>The value is no date or time that the server knows.</source>
        <comment>datetime format or overflow</comment>
        <translation>サーバーが解釈できる日付や時刻ではありません。</translation>
    </message>
    <message>
        <source>The text does not fit the character encoding of the database.</source>
        <comment>not in repertoire</comment>
        <translation>テキストがデータベースの文字エンコーディングに合いません。</translation>
    </message>
    <message>
        <source>The value is no valid JSON.</source>
        <comment>invalid JSON text</comment>
        <translation>値が正しい JSON ではありません。</translation>
    </message>
    <message>
        <source>The database computes this field; it cannot be written.</source>
        <comment>generated column</comment>
        <translation>この項目はデータベースが計算するため、書き込めません。</translation>
    </message>
    <message>
        <source>The role that is connected has no right to do this.</source>
        <comment>insufficient privilege</comment>
        <translation>接続中のロールには、この操作の権限がありません。</translation>
    </message>
    <message>
        <source>The database is read-only here.</source>
        <comment>read-only transaction</comment>
        <translation>ここではデータベースは読み取り専用です。</translation>
    </message>
    <message>
        <source>The database has no such table.</source>
        <comment>undefined table</comment>
        <translation>データベースにそのようなテーブルはありません。</translation>
    </message>
    <message>
        <source>The table has no such column.</source>
        <comment>undefined column</comment>
        <translation>テーブルにそのような列はありません。</translation>
    </message>
    <message>
        <source>The server does not understand the statement.</source>
        <comment>syntax error</comment>
        <translation>サーバーが文を解釈できません。</translation>
    </message>
    <message>
        <source>The work was cancelled.</source>
        <comment>query cancelled</comment>
        <translation>処理は中止されました。</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full; nothing was changed.</source>
        <comment>disk full</comment>
        <translation>サーバーのディスクがいっぱいです。何も変更されていません。</translation>
    </message>
    <message>
        <source>The server is out of memory; nothing was changed.</source>
        <comment>out of memory</comment>
        <translation>サーバーのメモリーが不足しています。何も変更されていません。</translation>
    </message>
    <message>
        <source>Somebody else changed the same rows at the same moment; nothing was changed. Try again.</source>
        <comment>serialization failure or deadlock</comment>
        <translation>ほかの人が同時に同じ行を変更しました。何も変更されていません。再試行してください。</translation>
    </message>
    <message>
        <source>Somebody else holds a lock on this; try again.</source>
        <comment>lock not available</comment>
        <translation>ほかの人がロックしています。再試行してください。</translation>
    </message>
    <message>
        <source>Not done, because a statement before it was refused.</source>
        <comment>transaction aborted</comment>
        <translation>前の文が拒否されたため、実行していません。</translation>
    </message>
    <message>
        <source>The server ended the connection.</source>
        <comment>administrator shutdown, crash</comment>
        <translation>サーバーが接続を切りました。</translation>
    </message>
    <message>
        <source>The password for the role %1 was not accepted.</source>
        <comment>%1 is a database role</comment>
        <translation>ロール %1 のパスワードが受け付けられませんでした。</translation>
    </message>
    <message>
        <source>The role %1 does not exist on this server, or may not log in.</source>
        <comment>%1 is a database role</comment>
        <translation>ロール %1 はこのサーバーにないか、ログインを許されていません。</translation>
    </message>
    <message>
        <source>The server does not let the role %1 connect to %2 from here (its pg_hba.conf decides).</source>
        <comment>%1 is a database role, %2 a database</comment>
        <translation>サーバーは、ロール %1 がここから %2 に接続することを許していません（pg_hba.conf の設定）。</translation>
    </message>
    <message>
        <source>The server did not let the role %1 in.</source>
        <comment>%1 is a database role</comment>
        <translation>サーバーがロール %1 の接続を認めませんでした。</translation>
    </message>
    <message>
        <source>There is no database %1 on this server.</source>
        <comment>%1 is a database</comment>
        <translation>このサーバーにデータベース %1 はありません。</translation>
    </message>
    <message>
        <source>The role %1 may not connect to the database %2.</source>
        <comment>%1 is a database role, %2 a database</comment>
        <translation>ロール %1 はデータベース %2 に接続できません。</translation>
    </message>
    <message>
        <source>The server has no free connection left; try again later.</source>
        <comment>too many connections</comment>
        <translation>サーバーに空いている接続がありません。後で再試行してください。</translation>
    </message>
    <message>
        <source>The server is starting or stopping; try again in a moment.</source>
        <comment>cannot connect now</comment>
        <translation>サーバーが起動中または停止中です。少し待って再試行してください。</translation>
    </message>
    <message>
        <source>this computer</source>
        <comment>where a server is looked for</comment>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>The server refused: %1</source>
        <comment>%1 is the server&apos;s own message</comment>
        <translation>サーバーが拒否しました: %1</translation>
    </message>
    <message>
        <source>The role %1 needs a password.</source>
        <comment>%1 is a database role</comment>
        <translation>ロール %1 にはパスワードが必要です。</translation>
    </message>
    <message>
        <source>The connection to %1 could not be made: %2</source>
        <comment>%1 is a host, %2 the system&apos;s own words</comment>
        <translation>%1 に接続できませんでした: %2</translation>
    </message>
    <message>
        <source>The server is PostgreSQL %1; the studio needs version %2 or newer.</source>
        <comment>two version numbers</comment>
        <translation>サーバーは PostgreSQL %1 です。スタジオにはバージョン %2 以降が必要です。</translation>
    </message>
    <message>
        <source>The connection to the database was lost.</source>
        <comment>while it was in use</comment>
        <translation>データベースとの接続が切れました。</translation>
    </message>
    <message>
        <source>The host %1 is unknown: check its spelling and the network.</source>
        <comment>%1 is a host</comment>
        <translation>ホスト %1 が見つかりません。綴りとネットワークを確認してください。</translation>
    </message>
    <message>
        <source>%1 does not offer an encrypted connection (TLS), which the address asks for.</source>
        <comment>%1 is a host</comment>
        <translation>アドレスは暗号化接続 (TLS) を求めていますが、%1 は対応していません。</translation>
    </message>
    <message>
        <source>The certificate of %1 could not be verified, so no encrypted connection was made.</source>
        <comment>TLS; %1 is a host</comment>
        <translation>%1 の証明書を検証できなかったため、暗号化接続を行いませんでした。</translation>
    </message>
    <message>
        <source>No encrypted connection (TLS) to %1 could be made.</source>
        <comment>%1 is a host</comment>
        <translation>%1 との暗号化接続 (TLS) を確立できませんでした。</translation>
    </message>
    <message>
        <source>No server is running at %1: start it, or check host and port.</source>
        <comment>%1 is a socket or host</comment>
        <translation>%1 でサーバーが動いていません。起動するか、ホストとポートを確認してください。</translation>
    </message>
    <message>
        <source>No server answers at %1: it is not running, or listens elsewhere.</source>
        <comment>%1 is a host</comment>
        <translation>%1 でサーバーが応答しません。動いていないか、別の場所で待ち受けています。</translation>
    </message>
    <message>
        <source>%1 did not answer in time: check the address, the network and its firewall.</source>
        <comment>%1 is a host</comment>
        <translation>%1 が時間内に応答しませんでした。アドレス、ネットワーク、ファイアウォールを確認してください。</translation>
    </message>
    <message>
        <source>There is no way to %1 over the network.</source>
        <comment>%1 is a host</comment>
        <translation>ネットワークから %1 に到達できません。</translation>
    </message>
    <message>
        <source>This user may not open the server&apos;s socket at %1.</source>
        <comment>%1 is a folder</comment>
        <translation>このユーザーは %1 のサーバーのソケットを開けません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordChecks</name>
    <message>
        <source>nothing (NULL)</source>
        <comment>a field without a value, inside a sentence</comment>
        <translation>値なし (NULL)</translation>
    </message>
    <message>
        <source>The database has no such column any more.</source>
        <translation>データベースにその列はもうありません。</translation>
    </message>
    <message>
        <source>Somebody else deleted this row meanwhile.</source>
        <translation>この行は、その間にほかの人が削除しました。</translation>
    </message>
    <message>
        <source>Somebody else changed this to: %1</source>
        <comment>%1: the value that the database has now</comment>
        <translation>ほかの人がこの値に変更しました: %1</translation>
    </message>
    <message>
        <source>The database computes this column itself.</source>
        <translation>この列はデータベースが計算します。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordForm</name>
    <message>
        <source>Form of one %1</source>
        <translation>%1 1 件のフォーム</translation>
    </message>
    <message>
        <source>Other columns</source>
        <comment>heading of fields that the studio knows nothing about</comment>
        <translation>その他の列</translation>
    </message>
    <message>
        <source>Choose a row to see all of it here.</source>
        <translation>行を選ぶと、ここに全体が表示されます。</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>title of the form of a record that is not committed</comment>
        <translation>新しい%1</translation>
    </message>
    <message>
        <source>not in the database yet</source>
        <translation>まだデータベースにありません</translation>
    </message>
    <message>
        <source>Somebody else deleted this record meanwhile. Your changes are kept in the change-set.</source>
        <translation>このレコードは、その間にほかの人が削除しました。あなたの変更は残っています。</translation>
    </message>
    <message>
        <source>The next commit deletes this record.</source>
        <translation>次のコミットでこのレコードは削除されます。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <comment>takes a staged delete back</comment>
        <translation>残す</translation>
    </message>
    <message>
        <source>Keep this record</source>
        <comment>takes a staged delete back</comment>
        <translation>このレコードを残す</translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordList</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecoveryBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>staged records of an earlier run</comment>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <comment>button: what an earlier run left staged</comment>
        <translation>表示</translation>
    </message>
    <message>
        <source>Restore</source>
        <comment>button</comment>
        <translation>復元</translation>
    </message>
    <message>
        <source>Stages these changes again, as a difference to what the database says now</source>
        <comment>tooltip</comment>
        <translation>これらの変更を、データベースの現在の内容との差分としてステージし直します</translation>
    </message>
    <message>
        <source>Set aside</source>
        <comment>button</comment>
        <translation>後にする</translation>
    </message>
    <message>
        <source>Leaves them on this computer and offers them again at the next start</source>
        <comment>tooltip</comment>
        <translation>このコンピューターに残し、次の起動時にもう一度たずねます</translation>
    </message>
    <message>
        <source>Throw away</source>
        <comment>button</comment>
        <translation>捨てる</translation>
    </message>
    <message>
        <source>Removes them for good</source>
        <comment>tooltip</comment>
        <translation>完全に削除します</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of an earlier run were not committed (%1).</source>
        <comment>%1 is date and time</comment>
        <translation>
            <numerusform>前回の起動時の変更 %n 件がコミットされていません（%1）。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ReferenceEditor</name>
    <message>
        <source>Go to this record</source>
        <comment>button beside a reference</comment>
        <translation>このレコードへ移動</translation>
    </message>
</context>
<context>
    <name>Kaiwa::SampleCommand</name>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not “%4”.</source>
        <translation>--%1 には %2 から %3 までの整数を指定します。「%4」は使えません。</translation>
    </message>
    <message>
        <source>--as-of takes a date such as 2026-06-30, not “%1”.</source>
        <translation>--as-of には 2026-06-30 のような日付を指定します。「%1」は使えません。</translation>
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
        <translation>空のデータベース、または「schema install」で作っただけのデータベースに、サンプルの教材と学習者を
入れます。同じ指定なら同じ行になります。

  --learners N   学習者の数 (2000)
  --messages N   メッセージの総数（学習者 1 人あたり 100）
  --seed N       数を変えると別の学習者になる (1)
  --as-of DATE   データの最終日。2026-06-30 のように書く（今日）

URL を省くと、ローカルデータベースを使います。</translation>
    </message>
    <message>
        <source>Filled in %1 s.</source>
        <comment>%1 is a number of seconds</comment>
        <translation>%1 秒で入れ終わりました。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::SampleInstaller</name>
    <message>
        <source>The sample content must be there before the learners.</source>
        <translation>学習者より先に、サンプルの教材が必要です。</translation>
    </message>
    <message>
        <source>The sample content is in this database already.</source>
        <translation>このデータベースにはすでにサンプルの教材があります。</translation>
    </message>
    <message>
        <source>The sample data is in this database already; it is made only into an empty one.</source>
        <translation>このデータベースにはすでにサンプルデータがあります。作れるのは空のデータベースにだけです。</translation>
    </message>
    <message>
        <source>Sample data is made only into an empty database, or into one that the studio made and that holds nothing else. Nothing was changed.</source>
        <translation>サンプルデータを作れるのは、空のデータベースか、スタジオが作りほかに何も入っていないデータベースだけです。何も変更していません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::SchemaCheck</name>
    <message>
        <source>The table %1 is missing.</source>
        <translation>テーブル %1 がありません。</translation>
    </message>
    <message>
        <source>The column %1 (%2) is missing.</source>
        <comment>%2 is a type</comment>
        <translation>列 %1 (%2) がありません。</translation>
    </message>
    <message>
        <source>%1 is %2, documented as %3.</source>
        <comment>a column and two types</comment>
        <translation>%1 は %2 ですが、仕様書では %3 です。</translation>
    </message>
    <message>
        <source>%1 is %2, documented as %3.</source>
        <comment>a column, and NULL or NOT NULL twice</comment>
        <translation>%1 は %2 ですが、仕様書では %3 です。</translation>
    </message>
    <message>
        <source>The column %1 (%2) is not documented.</source>
        <comment>%2 is a type</comment>
        <translation>列 %1 (%2) は仕様書にありません。</translation>
    </message>
    <message>
        <source>The table %1 is not documented.</source>
        <translation>テーブル %1 は仕様書にありません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::SchemaCommand</name>
    <message>
        <source>The Kaiwa schema is installed.</source>
        <translation>Kaiwa のスキーマを作成しました。</translation>
    </message>
    <message>
        <source>The database is as documented.</source>
        <translation>データベースは仕様書どおりです。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) to the documented schema.</source>
        <translation>
            <numerusform>仕様書のスキーマとの相違は %n 件です。</numerusform>
        </translation>
    </message>
    <message>
        <source>The tables of the Kaiwa database, as they are documented.

  install  make them in an empty database
  check    list what the database has other: missing tables and columns, other types, extra ones;
           exit code 0 when there is no difference, 1 when there is one

Without URL they work on the local database.</source>
        <comment>keep the words at the line starts, and URL</comment>
        <translation>仕様書どおりの Kaiwa データベースのテーブルです。

  install  空のデータベースに作成する
  check    相違を一覧にする（ないテーブルと列、異なる型、余分なもの）。
           終了コードは、相違がなければ 0、あれば 1

URL を省くと、ローカルデータベースを使います。</translation>
    </message>
    <message>
        <source>“%1” is nothing that “schema” can do.</source>
        <translation>「schema」に「%1」という操作はありません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::SchemaInstaller</name>
    <message numerus="yes">
        <source>The schema is installed only into an empty database. This one holds %n thing(s) already, for example %1. Nothing was changed.</source>
        <comment>%1 is a list of tables, types or functions</comment>
        <translation>
            <numerusform>スキーマを作成できるのは空のデータベースだけです。ここにはすでに %n 個のもの（%1 など）があります。何も変更していません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ServerPrograms</name>
    <message>
        <source>PostgreSQL does not run as root, and there is no user “postgres” to run it as. Install the package postgresql-common, or start the studio as an ordinary user.</source>
        <translation>PostgreSQL は root では動かず、代わりのユーザー「postgres」もありません。パッケージ postgresql-common をインストールするか、一般ユーザーでスタジオを起動してください。</translation>
    </message>
    <message>
        <source>The local database needs PostgreSQL %1, which is not installed. Install it with “sudo apt-get install postgresql-%1”, or connect to a database of your own.</source>
        <comment>%1 is a major version such as 15</comment>
        <translation>ローカルデータベースに必要な PostgreSQL %1 がインストールされていません。「sudo apt-get install postgresql-%1」でインストールするか、ご自分のデータベースに接続してください。</translation>
    </message>
    <message>
        <source>Looked for in: %1</source>
        <comment>%1 is a list of folders</comment>
        <translation>探した場所: %1</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s program %1 failed.</source>
        <comment>%1 is a program such as initdb</comment>
        <translation>PostgreSQL のプログラム %1 が失敗しました。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check that there is room and that you may write there.</source>
        <translation>フォルダー %1 を作成できません。空き容量と書き込み権限を確認してください。</translation>
    </message>
    <message>
        <source>%1 cannot be given to the user “postgres”.</source>
        <comment>%1 is a path</comment>
        <translation>%1 の所有者をユーザー「postgres」にできません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ShellActions</name>
    <message>
        <source>Menu</source>
        <comment>name of the menu bar for screen readers</comment>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <comment>menu</comment>
        <translation>データベース(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Connect to…</source>
        <comment>action: opens the connection dialog</comment>
        <translation>接続先を選ぶ(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Local database</source>
        <comment>action: back to the local database</comment>
        <translation>ローカルデータベース(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <comment>action: reads the page again</comment>
        <translation>再読み込み(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <comment>action</comment>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <comment>menu</comment>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <comment>action</comment>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <comment>action</comment>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;New record</source>
        <comment>action</comment>
        <translation>新しいレコード(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Find in this page</source>
        <comment>action</comment>
        <translation>このページ内を検索(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Commit changes</source>
        <comment>action: writes what is staged to the database</comment>
        <translation>変更をコミット(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Discard all changes</source>
        <comment>action: lets go of what is staged</comment>
        <translation>すべての変更を破棄(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <comment>menu: leads to pages</comment>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Find a page or an action</source>
        <comment>action: goes to the command box</comment>
        <translation>ページや操作を検索(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <comment>menu</comment>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Changes unfolded</source>
        <comment>checkable action: the change-set pane is open</comment>
        <translation>変更を開いておく(&amp;C)</translation>
    </message>
    <message>
        <source>Show &amp;SQL of the changes</source>
        <comment>checkable action: statements instead of words</comment>
        <translation>変更の SQL を表示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <comment>menu: light or dark</comment>
        <translation>配色(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <comment>menu</comment>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Kaiwa Studio</source>
        <comment>action</comment>
        <translation>Kaiwa Studio について(&amp;A)</translation>
    </message>
    <message>
        <source>Theme as the &amp;desktop</source>
        <comment>light or dark follows the desktop</comment>
        <translation>デスクトップに合わせる(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <comment>action</comment>
        <translation>明るい配色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <comment>action</comment>
        <translation>暗い配色(&amp;D)</translation>
    </message>
    <message>
        <source>Action</source>
        <comment>kind of an entry in the command box</comment>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>Kaiwa::StatusLine</name>
    <message>
        <source>Background work</source>
        <comment>progress bar of the status line, for screen readers</comment>
        <translation>バックグラウンド処理</translation>
    </message>
    <message>
        <source>Connected</source>
        <comment>state of the connection</comment>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>Connected · %1 ms</source>
        <comment>state of the connection with the time of one round trip</comment>
        <translation>接続済み · %1 ms</translation>
    </message>
</context>
<context>
    <name>Kaiwa::Studio</name>
    <message>
        <source>local</source>
        <comment>badge: the studio&apos;s own database</comment>
        <translation>ローカル</translation>
    </message>
    <message>
        <source>this computer</source>
        <comment>badge: a server on this computer</comment>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>PostgreSQL %1, schema %2</source>
        <comment>tooltip of the connection</comment>
        <translation>PostgreSQL %1、スキーマ %2</translation>
    </message>
    <message>
        <source>this address</source>
        <comment>in: no connection to this address</comment>
        <translation>このアドレス</translation>
    </message>
    <message>
        <source>Opening the local database</source>
        <comment>notice</comment>
        <translation>ローカルデータベースを開いています</translation>
    </message>
    <message>
        <source>the local database</source>
        <comment>in: no connection to the local database</comment>
        <translation>ローカルデータベース</translation>
    </message>
    <message>
        <source>Adding sample learners</source>
        <comment>status line: background work</comment>
        <translation>サンプルの学習者を追加しています</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <comment>notice</comment>
        <translation>%1 に接続しています</translation>
    </message>
    <message>
        <source>Connection lost: %1</source>
        <comment>status line</comment>
        <translation>接続が切れました: %1</translation>
    </message>
    <message>
        <source>not connected</source>
        <comment>header and status line</comment>
        <translation>未接続</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>button</comment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Not connected</source>
        <comment>notice</comment>
        <translation>接続していません</translation>
    </message>
    <message>
        <source>Choose a database, or open the local one.</source>
        <comment>notice</comment>
        <translation>データベースを選ぶか、ローカルデータベースを開いてください。</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>button</comment>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <comment>button: another database</comment>
        <translation>別のデータベースを選ぶ…</translation>
    </message>
    <message>
        <source>Local database</source>
        <comment>button</comment>
        <translation>ローカルデータベース</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <comment>button; %1 is a database</comment>
        <translation>%1 に戻る</translation>
    </message>
    <message>
        <source>No connection to %1</source>
        <comment>notice</comment>
        <translation>%1 に接続できません</translation>
    </message>
    <message>
        <source>The database %1 answers, but it does not hold Kaiwa&apos;s tables. These are missing:</source>
        <comment>notice</comment>
        <translation>データベース %1 は応答しましたが、Kaiwa のテーブルがありません。足りないもの:</translation>
    </message>
    <message>
        <source>%1 is not a Kaiwa database</source>
        <comment>notice</comment>
        <translation>%1 は Kaiwa のデータベースではありません</translation>
    </message>
</context>
<context>
    <name>Kaiwa::SuggestionsEditor</name>
    <message>
        <source>Show the known values (Alt+Down)</source>
        <comment>button inside a field</comment>
        <translation>候補を表示 (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TagsEditor</name>
    <message>
        <source>none</source>
        <comment>a list without entries</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>add…</source>
        <comment>empty line at the end of a list of tags</comment>
        <translation>追加…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <comment>a tag of a list</comment>
        <translation>%1 を外す</translation>
    </message>
</context>
<context>
    <name>Kaiwa::Target</name>
    <message>
        <source>A password in the address can be read by every user of this machine. A password file (~/.pgpass) or PGPASSWORD keeps it to yourself.</source>
        <translation>アドレスに書いたパスワードは、このコンピューターのほかの利用者にも読まれます。パスワードファイル (~/.pgpass) か PGPASSWORD を使えば読まれません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::UsedBy</name>
    <message>
        <source>Used by</source>
        <comment>heading above the tables that refer to a record</comment>
        <translation>使われている場所</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>数えています…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>table · column</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing refers to it.</source>
        <translation>参照元はありません。</translation>
    </message>
    <message>
        <source>Not counted, because this role may not read them: %1</source>
        <translation>このロールでは読み取れないため、数えていません: %1</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ValueCheck</name>
    <message>
        <source>A whole number is expected.</source>
        <translation>整数を入力してください。</translation>
    </message>
    <message>
        <source>The number must be between %1 and %2.</source>
        <translation>%1 から %2 までの数値を入力してください。</translation>
    </message>
    <message>
        <source>A number is expected, with a point before its decimals.</source>
        <translation>数値を入力してください（小数点はピリオド）。</translation>
    </message>
    <message>
        <source>No decimals are possible here.</source>
        <translation>小数は入力できません。</translation>
    </message>
    <message>
        <source>Decimals possible here: at most %1.</source>
        <translation>小数点以下は %1 桁までです。</translation>
    </message>
    <message>
        <source>Digits possible before the point: at most %1.</source>
        <translation>整数部は %1 桁までです。</translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation>数値が大きすぎます。</translation>
    </message>
    <message>
        <source>Only true or false is possible here.</source>
        <translation>真か偽だけを入力できます。</translation>
    </message>
    <message>
        <source>A UUID is expected, such as 123e4567-e89b-12d3-a456-426614174000.</source>
        <translation>UUID を入力してください（例: 123e4567-e89b-12d3-a456-426614174000）。</translation>
    </message>
    <message>
        <source>This is not JSON: line %1, character %2: %3.</source>
        <comment>%3 is one of the reasons of JsonCheck</comment>
        <translation>JSON ではありません: %1 行 %2 文字目: %3。</translation>
    </message>
    <message>
        <source>The year must be between 4713 BC and %1.</source>
        <translation>年は紀元前 4713 年から %1 年までです。</translation>
    </message>
    <message>
        <source>This day does not exist in the calendar.</source>
        <translation>この日付は暦にありません。</translation>
    </message>
    <message>
        <source>This time of day does not exist.</source>
        <translation>この時刻はありません。</translation>
    </message>
    <message>
        <source>At most six decimals of a second are kept.</source>
        <translation>秒の小数は 6 桁までです。</translation>
    </message>
    <message>
        <source>A date is expected, such as 2026-01-31.</source>
        <translation>日付を入力してください（例: 2026-01-31）。</translation>
    </message>
    <message>
        <source>A date and time is expected, such as 2026-01-31 14:30:00.</source>
        <translation>日付と時刻を入力してください（例: 2026-01-31 14:30:00）。</translation>
    </message>
    <message>
        <source>This column keeps no time zone: write the time in UTC, without one.</source>
        <translation>この列にはタイムゾーンがありません。UTC の時刻を、タイムゾーンを付けずに入力してください。</translation>
    </message>
    <message>
        <source>A time of day is expected, such as 14:30:00.</source>
        <translation>時刻を入力してください（例: 14:30:00）。</translation>
    </message>
    <message>
        <source>A list in braces is expected, such as {one,two}.</source>
        <translation>中括弧の一覧を入力してください（例: {one,two}）。</translation>
    </message>
    <message>
        <source>Bytes are expected as pairs of hexadecimal digits after \x.</source>
        <translation>バイト列は \x の後に 2 桁ずつの 16 進数で入力してください。</translation>
    </message>
    <message>
        <source>Characters possible here: at most %1. The text has %2.</source>
        <translation>%1 文字までです。テキストは %2 文字あります。</translation>
    </message>
    <message>
        <source>The text holds the character U+0000, which PostgreSQL cannot keep.</source>
        <translation>テキストに、PostgreSQL が保存できない文字 U+0000 があります。</translation>
    </message>
    <message>
        <source>The text holds half of a character (a lone surrogate).</source>
        <translation>テキストに不完全な文字（単独のサロゲート）があります。</translation>
    </message>
    <message>
        <source>A value is required here.</source>
        <translation>値が必要です。</translation>
    </message>
    <message>
        <source>Possible here are: %1.</source>
        <translation>入力できるもの: %1</translation>
    </message>
</context>
<context>
    <name>Kaiwa::Words</name>
    <message>
        <source>male</source>
        <translation>男性</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女性</translation>
    </message>
    <message>
        <source>onboarding</source>
        <translation>導入</translation>
    </message>
    <message>
        <source>comfort</source>
        <translation>安心</translation>
    </message>
    <message>
        <source>basic</source>
        <translation>基本</translation>
    </message>
    <message>
        <source>beginner</source>
        <translation>初級</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>中級</translation>
    </message>
    <message>
        <source>advanced</source>
        <translation>上級</translation>
    </message>
    <message>
        <source>tutor</source>
        <translation>チューター</translation>
    </message>
    <message>
        <source>character</source>
        <translation>登場人物</translation>
    </message>
    <message>
        <source>friendly chat</source>
        <translation>気軽な会話</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>専門家</translation>
    </message>
    <message>
        <source>not set</source>
        <comment>a field that holds NULL</comment>
        <translation>未設定</translation>
    </message>
    <message>
        <source>empty text</source>
        <comment>a field that holds a text without characters</comment>
        <translation>空のテキスト</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>a boolean field</comment>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <comment>a boolean field</comment>
        <translation>いいえ</translation>
    </message>
</context>
<context>
    <name>Kaiwa::Workspace</name>
    <message>
        <source>Nothing of this record could be read, so that what others wrote into it could be lost.</source>
        <translation>このレコードの内容を読み取れなかったため、他の人が書き込んだ内容が失われるおそれがあります。</translation>
    </message>
    <message>
        <source>The table %1 of this database has no key by which the record could be written.</source>
        <translation>このデータベースのテーブル %1 には、レコードを書き込むためのキーがありません。</translation>
    </message>
    <message>
        <source>This database has no table %1.</source>
        <translation>このデータベースにテーブル %1 はありません。</translation>
    </message>
    <message>
        <source>The database left this record as it is: a trigger or a rule for its rows may forbid the change.</source>
        <translation>データベースはこのレコードを変更しませんでした。トリガーまたは行の規則が変更を禁じている可能性があります。</translation>
    </message>
    <message>
        <source>Commit: %1</source>
        <comment>%1: &apos;Change region of 2 speakers&apos;</comment>
        <translation>コミット: %1</translation>
    </message>
    <message>
        <source>The connection was lost before the commit: nothing was changed, everything is still staged.</source>
        <translation>コミットの前に接続が切れました。何も変更されておらず、変更はすべてステージされたままです。</translation>
    </message>
</context>
<context>
    <name>LanguageChecks</name>
    <message>
        <source>Language codes are lower case and have no spaces.</source>
        <translation>言語コードは小文字で、空白を含みません。</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 にする</translation>
    </message>
    <message>
        <source>“%1” is a language tag (%2); a language&apos;s code is the part before the first hyphen.</source>
        <translation>「%1」は言語タグ（%2）です。言語コードは最初のハイフンより前の部分です。</translation>
    </message>
    <message>
        <source>“%1” is not a language code of ISO 639 (two letters, such as ja).</source>
        <translation>「%1」は ISO 639 の言語コード（ja のような 2 文字）ではありません。</translation>
    </message>
    <message>
        <source>%1 is written from right to left.</source>
        <translation>%1は右から左に書きます。</translation>
    </message>
    <message>
        <source>%1 is written from left to right.</source>
        <translation>%1は左から右に書きます。</translation>
    </message>
    <message>
        <source>Change the direction</source>
        <translation>書字方向を変える</translation>
    </message>
    <message>
        <source>Scripts are a list of names; this value has another shape.</source>
        <translation>文字体系は名前の一覧です。この値は形が違います。</translation>
    </message>
    <message>
        <source>“%1” is not one of the known scripts.</source>
        <translation>「%1」は既知の文字体系ではありません。</translation>
    </message>
    <message>
        <source>Not a flag: learners see this as it is.</source>
        <translation>旗ではありません。学習者にはこのまま表示されます。</translation>
    </message>
    <message>
        <source>The native name is the English one; in its own words the language is %1.</source>
        <translation>現地名が英語名と同じです。その言語では「%1」と呼びます。</translation>
    </message>
</context>
<context>
    <name>LanguageTag</name>
    <message>
        <source>“%1” is not a language code of ISO 639.</source>
        <translation>「%1」は ISO 639 の言語コードではありません。</translation>
    </message>
    <message>
        <source>“%1” is not a script code of ISO 15924.</source>
        <translation>「%1」は ISO 15924 の文字コードではありません。</translation>
    </message>
    <message>
        <source>“%1” is not a country or region code.</source>
        <translation>「%1」は国・地域コードではありません。</translation>
    </message>
    <message>
        <source>The language tag is empty; it reads like ja-JP.</source>
        <translation>言語タグが空です。ja-JP のように書きます。</translation>
    </message>
    <message>
        <source>A language tag joins its parts by hyphens: %1.</source>
        <translation>言語タグはハイフンでつなぎます: %1</translation>
    </message>
    <message>
        <source>Not a language tag from “%1” on; it reads like ja-JP.</source>
        <translation>「%1」から先が言語タグではありません。ja-JP のように書きます。</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>ラテン文字</translation>
    </message>
    <message>
        <source>Hiragana</source>
        <translation>ひらがな</translation>
    </message>
    <message>
        <source>Katakana</source>
        <translation>カタカナ</translation>
    </message>
    <message>
        <source>Kanji</source>
        <translation>漢字（日本語）</translation>
    </message>
    <message>
        <source>Hanzi</source>
        <translation>漢字（中国語）</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>簡体字</translation>
    </message>
    <message>
        <source>Traditional Chinese</source>
        <translation>繁体字</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>ピンイン</translation>
    </message>
    <message>
        <source>Bopomofo</source>
        <translation>注音符号</translation>
    </message>
    <message>
        <source>Hangul</source>
        <translation>ハングル</translation>
    </message>
    <message>
        <source>Hanja</source>
        <translation>漢字（韓国語）</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>アラビア文字</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>ヘブライ文字</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>キリル文字</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>ギリシア文字</translation>
    </message>
    <message>
        <source>Devanagari</source>
        <translation>デーヴァナーガリー文字</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>ベンガル文字</translation>
    </message>
    <message>
        <source>Gurmukhi</source>
        <translation>グルムキー文字</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>グジャラート文字</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>タミル文字</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>テルグ文字</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>カンナダ文字</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>マラヤーラム文字</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>シンハラ文字</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>タイ文字</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>ラオ文字</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>クメール文字</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>ビルマ文字</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>ジョージア文字</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>アルメニア文字</translation>
    </message>
    <message>
        <source>Ethiopic</source>
        <translation>エチオピア文字</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>ISO 639, two letters where there are two</source>
        <translation>ISO 639。2 文字のコードがあればそれを使います</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>What learners can read and write it in</source>
        <translation>学習者が読み書きに使える文字</translation>
    </message>
    <message>
        <source>Writing system</source>
        <translation>書記体系</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>language</source>
        <comment>one row of the languages table</comment>
        <translation>言語</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英語名</translation>
    </message>
    <message>
        <source>Native name</source>
        <translation>現地名</translation>
    </message>
    <message>
        <source>In its own script, as its speakers write it</source>
        <translation>その言語の文字で、話者が書くとおりに</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>What other tables refer to; fixed once committed</source>
        <translation>ほかのテーブルが参照します。コミット後は変えられません</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>旗</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>表記</translation>
    </message>
    <message>
        <source>Right to left</source>
        <translation>右から左</translation>
    </message>
    <message>
        <source>Has romanization</source>
        <translation>ローマ字表記あり</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>対応</translation>
    </message>
    <message>
        <source>Learners can choose it; switching this off hides the language and keeps its data</source>
        <translation>学習者が選べます。オフにすると言語は表示されなくなり、データは残ります</translation>
    </message>
</context>
<context>
    <name>PageCatalog</name>
    <message>
        <source>Content</source>
        <comment>heading in the navigation</comment>
        <translation>教材</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>page</comment>
        <translation>概要</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>not set</source>
        <comment>a field without a value</comment>
        <translation>未設定</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>a text field with an empty text</comment>
        <translation>空</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>a field that is true</comment>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <comment>a field that is false</comment>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Somebody else deleted this row meanwhile</source>
        <translation>この行は、その間にほかの人が削除しました</translation>
    </message>
    <message>
        <source>Somebody else changed the same fields meanwhile: choose which to keep</source>
        <translation>その間にほかの人が同じ項目を変更しました。どちらを残すか選んでください</translation>
    </message>
    <message>
        <source>New %1 %2</source>
        <comment>a staged new record; %1 is what it is: speaker, %2 its name</comment>
        <translation>新しい%1 %2</translation>
    </message>
    <message>
        <source>Delete %1 %2</source>
        <comment>a staged deletion; %1 is what it is: speaker, %2 its name</comment>
        <translation>%1 %2 を削除</translation>
    </message>
</context>
<context>
    <name>ShellCommand</name>
    <message>
        <source>Not possible now</source>
        <comment>an action is disabled</comment>
        <translation>今はできません</translation>
    </message>
</context>
<context>
    <name>SpeakerChecks</name>
    <message>
        <source>Write %1</source>
        <translation>%1 にする</translation>
    </message>
    <message>
        <source>The tag says %1, but the speaker belongs to %2.</source>
        <translation>タグは%1ですが、話者の言語は%2です。</translation>
    </message>
    <message>
        <source>The recommended writing is %1.</source>
        <translation>推奨される書き方は %1 です。</translation>
    </message>
    <message>
        <source>The two voices look swapped: “%1” is an id of the API, “%2” is not.</source>
        <translation>2 つの音声が入れ替わっているようです。「%1」は API の ID ですが、「%2」は違います。</translation>
    </message>
    <message>
        <source>Swap the two voices</source>
        <translation>2 つの音声を入れ替える</translation>
    </message>
    <message>
        <source>“%1” is not one of the known voice ids of the API.</source>
        <translation>「%1」は API の既知の音声 ID ではありません。</translation>
    </message>
</context>
<context>
    <name>Speakers</name>
    <message>
        <source>Language tag</source>
        <translation>言語タグ</translation>
    </message>
    <message>
        <source>BCP 47: language, script where needed, region</source>
        <translation>BCP 47: 言語、必要なら文字、地域</translation>
    </message>
    <message>
        <source>Voice id of the API</source>
        <translation>API の音声 ID</translation>
    </message>
    <message>
        <source>What the speech service is asked for; learners never see it</source>
        <translation>音声サービスに渡す ID。学習者には見えません</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>話者</translation>
    </message>
    <message>
        <source>speaker</source>
        <comment>one row of the speakers table</comment>
        <translation>話者</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>話し手</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>方言</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>絵文字</translation>
    </message>
    <message>
        <source>An emoji that stands for the speaker</source>
        <translation>話者を表す絵文字</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Reads like ja-jp-male; fixed once committed</source>
        <translation>ja-jp-male のように書きます。コミット後は変えられません</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Name that learners see</source>
        <translation>学習者に見える名前</translation>
    </message>
    <message>
        <source>Voice provider&apos;s id</source>
        <translation>音声提供元の ID</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Learners can choose this speaker</source>
        <translation>学習者がこの話者を選べます</translation>
    </message>
</context>
<context>
    <name>TextChecks</name>
    <message>
        <source>There is space before or after the text.</source>
        <translation>テキストの前か後に空白があります。</translation>
    </message>
    <message>
        <source>Take the space away</source>
        <translation>空白を取り除く</translation>
    </message>
    <message>
        <source>This text is empty.</source>
        <translation>テキストが空です。</translation>
    </message>
</context>
</TS>
