<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>AliasChecks</name>
    <message>
        <source>It can never match: every label is in lower case before it is compared.</source>
        <translation>どのラベルにも一致しません。ラベルは小文字に変換してから比較されます。</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>「%1」と書く</translation>
    </message>
    <message>
        <source>There are characters in it that nobody sees, so that it matches no label that looks like it.</source>
        <translation>目に見えない文字が含まれているため、見た目が同じラベルに一致しません。</translation>
    </message>
    <message>
        <source>Take them away</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Its letters and marks are apart (it is not NFC): labels that look the same are written otherwise.</source>
        <translation>文字と記号が分かれています（NFC ではありません）。見た目が同じラベルは別の書き方になっています。</translation>
    </message>
    <message>
        <source>Put them together</source>
        <translation>結合する</translation>
    </message>
    <message>
        <source>It is written in full-width letters; labels are in plain ones.</source>
        <translation>全角文字で書かれています。ラベルは半角文字です。</translation>
    </message>
    <message>
        <source>The same alias also names %1: which of them a label reaches is chance.</source>
        <translation>同じ別名が %1 も指しています。ラベルがどちらに届くかは不定です。</translation>
    </message>
    <message>
        <source>The same alias leads to the same feature twice; one of the rows can go.</source>
        <translation>同じ別名が同じ言語特徴を 2 回指しています。片方の行は不要です。</translation>
    </message>
    <message>
        <source>These are the three parts of %1, which this alias keeps labels from.</source>
        <translation>これは %1 の 3 つの部分そのもので、この別名がラベルを横取りしています。</translation>
    </message>
    <message>
        <source>The same alias without language leads to the same feature. By the documented rule this one changes nothing; deployed versions that know a language look only at this one.</source>
        <translation>言語のない同じ別名が同じ言語特徴を指しています。文書化された規則ではこの行は何も変えませんが、言語がわかる場合、運用中のバージョンはこの行だけを見ます。</translation>
    </message>
    <message>
        <source>This feature is inactive; labels reach it all the same.</source>
        <translation>この言語特徴は無効ですが、ラベルはそのまま届きます。</translation>
    </message>
    <message>
        <source>Not in lower case</source>
        <comment>title of a check</comment>
        <translation>小文字でない</translation>
    </message>
    <message>
        <source>An alias that is not its own lower case can never match.</source>
        <translation>小文字で書かれていない別名は、どのラベルにも一致しません。</translation>
    </message>
    <message>
        <source>Invisible characters</source>
        <comment>title of a check</comment>
        <translation>見えない文字</translation>
    </message>
    <message>
        <source>Tabs, zero-width characters and their kin within an alias.</source>
        <translation>別名の中のタブ、ゼロ幅文字など。</translation>
    </message>
    <message>
        <source>Not composed (NFC)</source>
        <comment>title of a check</comment>
        <translation>未結合の文字（NFC でない）</translation>
    </message>
    <message>
        <source>Letters and their marks are written apart.</source>
        <translation>文字と記号が分けて書かれています。</translation>
    </message>
    <message>
        <source>Full-width letters</source>
        <comment>title of a check</comment>
        <translation>全角文字</translation>
    </message>
    <message>
        <source>The full-width twin of a label in plain letters.</source>
        <translation>半角のラベルを全角で書いたもの。</translation>
    </message>
    <message>
        <source>Same alias, several features</source>
        <comment>title of a check</comment>
        <translation>同じ別名、複数の言語特徴</translation>
    </message>
    <message>
        <source>The same alias and language lead to more than one feature.</source>
        <translation>同じ別名と言語が、複数の言語特徴を指しています。</translation>
    </message>
    <message>
        <source>The same row twice</source>
        <comment>title of a check</comment>
        <translation>同じ行が 2 つ</translation>
    </message>
    <message>
        <source>Alias, language and feature are those of another row.</source>
        <translation>別名、言語、言語特徴が別の行と同じです。</translation>
    </message>
    <message>
        <source>Alias equals another feature</source>
        <comment>title of a check</comment>
        <translation>別の言語特徴と同じ別名</translation>
    </message>
    <message>
        <source>The alias is another feature&apos;s own label and hides it.</source>
        <translation>別名が別の言語特徴自身のラベルと同じで、それを隠しています。</translation>
    </message>
    <message>
        <source>Redundant language alias</source>
        <comment>title of a check</comment>
        <translation>余分な言語別の別名</translation>
    </message>
    <message>
        <source>The same alias without language leads to the same feature.</source>
        <translation>言語のない同じ別名が同じ言語特徴を指しています。</translation>
    </message>
    <message>
        <source>Alias of an inactive feature</source>
        <comment>title of a check</comment>
        <translation>無効な言語特徴の別名</translation>
    </message>
    <message>
        <source>The feature that the alias leads to is not active.</source>
        <translation>別名が指す言語特徴は有効ではありません。</translation>
    </message>
    <message>
        <source>Leave it to %1</source>
        <comment>fix: of two features that an alias leads to</comment>
        <translation>%1 に任せる</translation>
    </message>
    <message>
        <source>Delete this row</source>
        <translation>この行を削除</translation>
    </message>
    <message>
        <source>Let labels reach %1</source>
        <translation>ラベルが %1 に届くようにする</translation>
    </message>
    <message>
        <source>This feature was folded into %1; labels reach it all the same.</source>
        <translation>この言語特徴は %1 に統合されましたが、ラベルはそのまま届きます。</translation>
    </message>
    <message>
        <source>Move it to %1</source>
        <translation>%1 に移動</translation>
    </message>
    <message>
        <source>Activate the feature</source>
        <translation>言語特徴を有効にする</translation>
    </message>
</context>
<context>
    <name>Aliases</name>
    <message>
        <source>Aliases</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>alias</source>
        <comment>one row of the linguistic_feature_aliases table</comment>
        <translation>別名</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>A raw label of an analysis module, in lower case</source>
        <translation>分析モジュールの生のラベル（小文字）</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>指す先</translation>
    </message>
    <message>
        <source>The feature that the label stands for</source>
        <translation>ラベルが表す言語特徴</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Not set: for all languages</source>
        <translation>未設定：すべての言語</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Why the alias exists</source>
        <translation>この別名がある理由</translation>
    </message>
</context>
<context>
    <name>ChartDocument</name>
    <message>
        <source>A report is written as .pdf, .csv, .json or .png.</source>
        <translation>レポートは .pdf、.csv、.json、.png のいずれかで書き出します。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 に書き込めませんでした: %2</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>A picture is written as .png, .svg or .pdf.</source>
        <translation>画像は .png、.svg、.pdf のいずれかで書き出します。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 に書き込めませんでした: %2</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>format of a month</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>week of %1</source>
        <translation>%1 の週</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>format of a day under an axis</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>曜日</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>時間帯</translation>
    </message>
    <message>
        <source>Group</source>
        <comment>column of a chart&apos;s table: what is counted together</comment>
        <translation>区分</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>format of a month at the beginning of a row</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a day at the beginning of a row</comment>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>ConversationWords</name>
    <message>
        <source>not decided yet</source>
        <comment>what became of a finding</comment>
        <translation>未対応</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>what became of a finding</comment>
        <translation>受け入れ</translation>
    </message>
    <message>
        <source>ignored</source>
        <comment>what became of a finding</comment>
        <translation>無視</translation>
    </message>
    <message>
        <source>dismissed by itself</source>
        <comment>what became of a finding</comment>
        <translation>自動で却下</translation>
    </message>
    <message>
        <source>hint</source>
        <comment>severity of a finding</comment>
        <translation>ヒント</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>severity of a finding</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>It does not say where.</source>
        <comment>a finding without offsets</comment>
        <translation>箇所が記録されていません。</translation>
    </message>
    <message>
        <source>low confidence</source>
        <comment>of a translation</comment>
        <translation>確信度: 低</translation>
    </message>
    <message>
        <source>medium confidence</source>
        <comment>of a translation</comment>
        <translation>確信度: 中</translation>
    </message>
    <message>
        <source>high confidence</source>
        <comment>of a translation</comment>
        <translation>確信度: 高</translation>
    </message>
    <message>
        <source>Recording not uploaded yet</source>
        <comment>state of a recording</comment>
        <translation>録音: 未アップロード</translation>
    </message>
    <message>
        <source>Recording being uploaded</source>
        <comment>state of a recording</comment>
        <translation>録音: アップロード中</translation>
    </message>
    <message>
        <source>Recording not analysed yet</source>
        <comment>state of a recording: uploaded</comment>
        <translation>録音: 未分析</translation>
    </message>
    <message>
        <source>Recording being analysed</source>
        <comment>state of a recording</comment>
        <translation>録音: 分析中</translation>
    </message>
    <message>
        <source>Recording analysed</source>
        <comment>state of a recording</comment>
        <translation>録音: 分析済み</translation>
    </message>
    <message>
        <source>Analysis of the recording failed</source>
        <comment>state of a recording</comment>
        <translation>録音: 分析に失敗</translation>
    </message>
    <message>
        <source>Recording</source>
        <comment>of a message, its state is not known</comment>
        <translation>録音</translation>
    </message>
    <message>
        <source>Recording: %1</source>
        <comment>%1: a state that is not known</comment>
        <translation>録音: %1</translation>
    </message>
    <message>
        <source>deleted on %1</source>
        <comment>a recording; %1: a day</comment>
        <translation>%1 に削除</translation>
    </message>
    <message>
        <source>was to be deleted on %1</source>
        <comment>a recording that is still there; %1: a day</comment>
        <translation>%1 に削除予定だったもの</translation>
    </message>
    <message>
        <source>kept until %1</source>
        <comment>a recording; %1: a day</comment>
        <translation>%1 まで保存</translation>
    </message>
    <message>
        <source>pronunciation</source>
        <comment>a score of a message</comment>
        <translation>発音</translation>
    </message>
    <message>
        <source>fluency</source>
        <comment>a score of a message</comment>
        <translation>流暢さ</translation>
    </message>
    <message>
        <source>accuracy, analysed</source>
        <comment>a score of a recording</comment>
        <translation>正確さ（分析結果）</translation>
    </message>
    <message>
        <source>fluency, analysed</source>
        <comment>a score of a recording</comment>
        <translation>流暢さ（分析結果）</translation>
    </message>
    <message>
        <source>words a minute</source>
        <translation>1 分あたりの語数</translation>
    </message>
    <message>
        <source>words a minute, without pauses</source>
        <translation>1 分あたりの語数（ポーズを除く）</translation>
    </message>
    <message>
        <source>pauses</source>
        <comment>a figure of a recording</comment>
        <translation>ポーズ</translation>
    </message>
    <message>
        <source>hesitations</source>
        <comment>a figure of a recording</comment>
        <translation>言いよどみ</translation>
    </message>
    <message>
        <source>average pause</source>
        <comment>a figure of a recording</comment>
        <translation>ポーズの平均</translation>
    </message>
    <message>
        <source>longest pause</source>
        <comment>a figure of a recording</comment>
        <translation>最長のポーズ</translation>
    </message>
    <message>
        <source>speech</source>
        <comment>a figure of a recording</comment>
        <translation>発話</translation>
    </message>
    <message>
        <source>silence</source>
        <comment>a figure of a recording</comment>
        <translation>無音</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>info</source>
        <comment>severity of a finding</comment>
        <translation>情報</translation>
    </message>
    <message>
        <source>%1 to %2, in UTF-16 code units</source>
        <comment>where a finding stands in a message</comment>
        <translation>%1〜%2（UTF-16 コード単位）</translation>
    </message>
    <message>
        <source>Its place (%1) lies outside of the message; nothing is marked.</source>
        <comment>a finding</comment>
        <translation>位置（%1）がメッセージの外にあるため、印は付いていません。</translation>
    </message>
    <message>
        <source>Its place (%1) cuts a character in two; nothing is marked.</source>
        <comment>a finding</comment>
        <translation>位置（%1）が文字の途中にあるため、印は付いていません。</translation>
    </message>
    <message>
        <source>The message does not say “%1” at its place (%2); nothing is marked.</source>
        <comment>a finding</comment>
        <translation>メッセージのその位置（%2）に「%1」はありません。印は付いていません。</translation>
    </message>
    <message>
        <source>low severity</source>
        <comment>of a badly spoken word</comment>
        <translation>深刻度: 低</translation>
    </message>
    <message>
        <source>medium severity</source>
        <comment>of a badly spoken word</comment>
        <translation>深刻度: 中</translation>
    </message>
    <message>
        <source>high severity</source>
        <comment>of a badly spoken word</comment>
        <translation>深刻度: 高</translation>
    </message>
</context>
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
    <name>DisclosureLog</name>
    <message>
        <source>Nothing was revealed: it could not be noted in %1.</source>
        <comment>%1 is a file</comment>
        <translation>%1 に記録できなかったため、何も表示していません。</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message>
        <source>This is longer than any column can hold.</source>
        <translation>どの列にも入らない長さです。</translation>
    </message>
    <message>
        <source>%1 of what? Write %1m for minutes or %1s for seconds.</source>
        <comment>%1: the number that was typed</comment>
        <translation>%1 の単位は何ですか。分なら %1m、秒なら %1s と入力してください。</translation>
    </message>
    <message>
        <source>A length of time is expected, such as 1:30:00, 90m or 1h 30m.</source>
        <translation>1:30:00、90m、1h 30m のような時間の長さを入力してください。</translation>
    </message>
    <message>
        <source>Minutes and seconds go from 00 to 59.</source>
        <translation>分と秒は 00 から 59 までです。</translation>
    </message>
</context>
<context>
    <name>FeatureChecks</name>
    <message>
        <source>By its language and parts the id would read “%1”.</source>
        <translation>言語と部分からすると、ID は「%1」になります。</translation>
    </message>
    <message>
        <source>“%1” is no level of the Common European Framework.</source>
        <translation>「%1」はヨーロッパ言語共通参照枠のレベルではありません。</translation>
    </message>
    <message>
        <source>Learners meet this feature and are told nothing about it.</source>
        <translation>学習者がこの言語特徴に出会っても、何も説明されません。</translation>
    </message>
    <message>
        <source>This is the explanation of one of its findings, word for word.</source>
        <translation>これは指摘の 1 つの説明文と一字一句同じです。</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>無効にする</translation>
    </message>
    <message>
        <source>No finding named it in the last 90 days.</source>
        <translation>過去 90 日間、どの指摘にも現れていません。</translation>
    </message>
    <message>
        <source>Id against parts</source>
        <comment>title of a check</comment>
        <translation>ID と部分の不一致</translation>
    </message>
    <message>
        <source>The id does not read language, macro skill, sub skill and micro rule.</source>
        <translation>ID が、言語、マクロスキル、サブスキル、ミクロルールの順になっていません。</translation>
    </message>
    <message>
        <source>Unknown level</source>
        <comment>title of a check</comment>
        <translation>不明なレベル</translation>
    </message>
    <message>
        <source>A CEFR reference is none of the levels A1 to C2.</source>
        <translation>CEFR の参照が A1 から C2 のいずれでもありません。</translation>
    </message>
    <message>
        <source>No coaching copy</source>
        <comment>title of a check</comment>
        <translation>コーチング文なし</translation>
    </message>
    <message>
        <source>An active feature has nothing to tell learners.</source>
        <translation>有効な言語特徴に、学習者への説明がありません。</translation>
    </message>
    <message>
        <source>Copied coaching copy</source>
        <comment>title of a check</comment>
        <translation>写されたコーチング文</translation>
    </message>
    <message>
        <source>The coaching copy is just the explanation of one of its findings.</source>
        <translation>コーチング文が、指摘の 1 つの説明文そのままです。</translation>
    </message>
    <message>
        <source>Unseen for 90 days</source>
        <comment>title of a check</comment>
        <translation>90 日間現れていない</translation>
    </message>
    <message>
        <source>An active feature that no finding of the last 90 days names.</source>
        <translation>過去 90 日間、どの指摘にも現れていない有効な言語特徴。</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>「%1」と書く</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>「%1」を削除</translation>
    </message>
    <message>
        <source>Clear it</source>
        <translation>空にする</translation>
    </message>
    <message>
        <source>Rename or move…</source>
        <comment>fix: the parts of a feature</comment>
        <translation>名前の変更と移動…</translation>
    </message>
</context>
<context>
    <name>Features</name>
    <message>
        <source>CEFR levels</source>
        <translation>CEFR レベル</translation>
    </message>
    <message>
        <source>Levels of the Common European Framework at which it is coached</source>
        <translation>指導の対象となるヨーロッパ言語共通参照枠のレベル</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Reads like ja:grammar:verb-forms:te-form; fixed once committed</source>
        <translation>例：ja:grammar:verb-forms:te-form。コミット後は変更できません</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>言語特徴</translation>
    </message>
    <message>
        <source>feature</source>
        <comment>one row of the linguistic_features table</comment>
        <translation>言語特徴</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Macro skill</source>
        <translation>マクロスキル</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Not set: for all languages</source>
        <translation>未設定：すべての言語</translation>
    </message>
    <message>
        <source>Sub skill</source>
        <translation>サブスキル</translation>
    </message>
    <message>
        <source>Micro rule</source>
        <translation>ミクロルール</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Learners are coached on it</source>
        <translation>学習者の指導に使われます</translation>
    </message>
    <message>
        <source>What learners are told</source>
        <translation>学習者への説明</translation>
    </message>
    <message>
        <source>Coaching copy</source>
        <translation>コーチング文</translation>
    </message>
    <message>
        <source>Of machines</source>
        <translation>機械による情報</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>メタデータ</translation>
    </message>
    <message>
        <source>sourceRuleId is there where an analysis module made the feature</source>
        <translation>分析モジュールが作った言語特徴には sourceRuleId があります</translation>
    </message>
    <message>
        <source>machine-made</source>
        <comment>filter chip: features that an analysis module made</comment>
        <translation>機械生成</translation>
    </message>
    <message>
        <source>no copy</source>
        <comment>filter chip: features without coaching copy</comment>
        <translation>コーチング文なし</translation>
    </message>
    <message>
        <source>Labels find the feature by this. “Rename or move…” changes it and keeps the old label as an alias.</source>
        <translation>ラベルはこれで言語特徴を見つけます。「名前の変更と移動…」で変更すると、元のラベルは別名として残ります。</translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message>
        <source>Engagement</source>
        <comment>page</comment>
        <translation>エンゲージメント</translation>
    </message>
    <message>
        <source>Active: at least one conversation started. Who everybody calls “anonymous” is never one guest.</source>
        <translation>「アクティブ」は、会話を 1 回以上始めたことを表します。共通の ID「anonymous」は、1 人のゲストとして数えません。</translation>
    </message>
    <message>
        <source>Active people</source>
        <translation>アクティブな人数</translation>
    </message>
    <message>
        <source>On each day, and in the 7 and 30 days up to it</source>
        <translation>各日と、その日までの 7 日間・30 日間</translation>
    </message>
    <message>
        <source>day</source>
        <translation>1 日</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 日間</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 日間</translation>
    </message>
    <message>
        <source>Stickiness</source>
        <translation>定着度</translation>
    </message>
    <message>
        <source>Days of practice among the last 7 and 30 days of those who were active</source>
        <translation>アクティブだった人が過去 7 日間・30 日間に練習した日の割合</translation>
    </message>
    <message>
        <source>New, returning, lost</source>
        <translation>新規・再訪・離脱</translation>
    </message>
    <message>
        <source>Learners of each week</source>
        <translation>週ごとの学習者数</translation>
    </message>
    <message>
        <source>new</source>
        <comment>learners</comment>
        <translation>新規</translation>
    </message>
    <message>
        <source>returning</source>
        <comment>learners</comment>
        <translation>再訪</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>learners</comment>
        <translation>離脱</translation>
    </message>
    <message>
        <source>Conversations by mode</source>
        <translation>モード別の会話</translation>
    </message>
    <message>
        <source>Started in each week</source>
        <translation>週ごとの開始数</translation>
    </message>
    <message>
        <source>traditional</source>
        <comment>mode of a conversation</comment>
        <translation>従来型</translation>
    </message>
    <message>
        <source>realtime</source>
        <comment>mode of a conversation</comment>
        <translation>リアルタイム</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>Retention by month of signing up</source>
        <translation>登録月別の継続率</translation>
    </message>
    <message>
        <source>Share that practised so many months later</source>
        <translation>登録後の経過月数ごとの、練習した人の割合</translation>
    </message>
    <message>
        <source>Retention by week of signing up</source>
        <translation>登録週別の継続率</translation>
    </message>
    <message>
        <source>Share that practised so many weeks later</source>
        <translation>登録後の経過週数ごとの、練習した人の割合</translation>
    </message>
    <message>
        <source>Conversations by language</source>
        <translation>言語別の会話</translation>
    </message>
    <message>
        <source>no language</source>
        <translation>言語なし</translation>
    </message>
    <message>
        <source>Conversations by scenario</source>
        <translation>シナリオ別の会話</translation>
    </message>
    <message>
        <source>The most practised first</source>
        <translation>練習の多い順</translation>
    </message>
    <message>
        <source>free conversation</source>
        <translation>自由会話</translation>
    </message>
    <message>
        <source>Guests and learners</source>
        <translation>ゲストと学習者</translation>
    </message>
    <message>
        <source>Conversations of each week</source>
        <translation>週ごとの会話数</translation>
    </message>
    <message>
        <source>learners</source>
        <translation>学習者</translation>
    </message>
    <message>
        <source>guests</source>
        <translation>ゲスト</translation>
    </message>
    <message>
        <source>guests who share an id</source>
        <translation>ID を共有するゲスト</translation>
    </message>
    <message>
        <source>Why learners learn</source>
        <translation>学習の目的</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>学習者数</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>What learners learn</source>
        <translation>学習中の言語</translation>
    </message>
    <message>
        <source>Levels of the four skills</source>
        <translation>4 技能のレベル</translation>
    </message>
    <message>
        <source>Learners, in tens of 1 to 100</source>
        <translation>学習者数（1～100 を 10 刻み）</translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>話す</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>聞く</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>読む</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>書く</translation>
    </message>
    <message>
        <source>other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>How long conversations are</source>
        <translation>会話の長さ</translation>
    </message>
    <message>
        <source>Conversations, by minutes</source>
        <translation>長さ（分）別の会話数</translation>
    </message>
    <message>
        <source>How many messages they have</source>
        <translation>会話のメッセージ数</translation>
    </message>
    <message>
        <source>Conversations, by messages</source>
        <translation>メッセージ数別の会話数</translation>
    </message>
    <message>
        <source>Speech in conversations</source>
        <translation>会話の音声</translation>
    </message>
    <message>
        <source>Audio of each week</source>
        <translation>週ごとの音声の長さ</translation>
    </message>
    <message>
        <source>Comfort rating</source>
        <translation>安心度の評価</translation>
    </message>
    <message>
        <source>Conversations of each week, 1 to 5</source>
        <translation>週ごとの会話数（評価 1～5 別）</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>評価なし</translation>
    </message>
    <message>
        <source>Engagement level</source>
        <translation>積極性のレベル</translation>
    </message>
    <message>
        <source>Conversations of each week, as the application judged them</source>
        <translation>週ごとの会話数（アプリケーションの判定別）</translation>
    </message>
    <message>
        <source>Findings</source>
        <comment>page</comment>
        <translation>指摘</translation>
    </message>
    <message>
        <source>What the learner did, accepted or ignored, stands apart from what was dismissed automatically. A feature that was folded into another counts as that one.</source>
        <translation>学習者が受け入れたもの、無視したものは、自動で却下されたものと分けて示します。統合された言語特徴は、統合先として数えます。</translation>
    </message>
    <message>
        <source>What became of findings</source>
        <translation>指摘の結果</translation>
    </message>
    <message>
        <source>Findings of each week</source>
        <translation>週ごとの指摘数</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>重大度別</translation>
    </message>
    <message>
        <source>Findings of the period</source>
        <translation>期間内の指摘数</translation>
    </message>
    <message>
        <source>info</source>
        <comment>severity</comment>
        <translation>情報</translation>
    </message>
    <message>
        <source>hint</source>
        <comment>severity</comment>
        <translation>ヒント</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>severity</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>pending</source>
        <comment>of findings</comment>
        <translation>未対応</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>of findings, by the learner</comment>
        <translation>受け入れ</translation>
    </message>
    <message>
        <source>ignored</source>
        <comment>of findings, by the learner</comment>
        <translation>無視</translation>
    </message>
    <message>
        <source>dismissed automatically</source>
        <comment>of findings</comment>
        <translation>自動で却下</translation>
    </message>
    <message>
        <source>By feature</source>
        <translation>言語特徴別</translation>
    </message>
    <message>
        <source>The thirty with most findings, the rest together</source>
        <translation>指摘の多い 30 件（残りは合計）</translation>
    </message>
    <message>
        <source>no feature</source>
        <translation>言語特徴なし</translation>
    </message>
    <message>
        <source>By module</source>
        <translation>モジュール別</translation>
    </message>
    <message>
        <source>The fifteen with most findings, the rest together</source>
        <translation>指摘の多い 15 件（残りは合計）</translation>
    </message>
    <message>
        <source>no module</source>
        <translation>モジュールなし</translation>
    </message>
    <message>
        <source>By language</source>
        <translation>言語別</translation>
    </message>
    <message>
        <source>By run of the analysis</source>
        <translation>分析の実行別</translation>
    </message>
    <message>
        <source>The forty runs that came last</source>
        <translation>直近 40 回の実行</translation>
    </message>
    <message>
        <source>no run</source>
        <translation>実行なし</translation>
    </message>
    <message>
        <source>How long it takes to act</source>
        <translation>対応までの時間</translation>
    </message>
    <message>
        <source>Findings, by the time from the finding to the action</source>
        <translation>指摘から対応までの時間別の指摘数</translation>
    </message>
    <message>
        <source>Median time to action</source>
        <translation>対応までの時間の中央値</translation>
    </message>
    <message>
        <source>Of the findings of each week</source>
        <translation>週ごとの指摘について</translation>
    </message>
    <message>
        <source>no tier</source>
        <comment>of a learner who has none</comment>
        <translation>プランなし</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>all the rest together</comment>
        <translation>その他</translation>
    </message>
    <message>
        <source>Mastery</source>
        <comment>page</comment>
        <translation>習熟度</translation>
    </message>
    <message>
        <source>Profiles hold today&apos;s mastery only, so that the period does not narrow this page. A feature that was folded into another is read as that one. Hatched: fewer than 5 learners or 10 occurrences. Scores stand as they are found, 0 to 100.</source>
        <translation>プロファイルには現在の習熟度しかないため、このページは期間では絞り込まれません。統合された言語特徴は、統合先として数えます。斜線: 学習者 5 人未満または出現 10 回未満。スコアは記録されているまま、0～100 で示します。</translation>
    </message>
    <message>
        <source>How mastery is spread</source>
        <translation>習熟度の分布</translation>
    </message>
    <message>
        <source>Features of learners, by score in tens</source>
        <translation>学習者ごとの言語特徴の数（スコア 10 刻み）</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>スコアなし</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>復習待ち</translation>
    </message>
    <message>
        <source>Features of learners that wait, by priority; the most urgent first</source>
        <translation>復習を待つ、学習者ごとの言語特徴の数（優先度別、緊急度の高い順）</translation>
    </message>
    <message>
        <source>no priority</source>
        <translation>優先度なし</translation>
    </message>
    <message>
        <source>Mastery of each feature by level</source>
        <translation>言語特徴ごとのレベル別習熟度</translation>
    </message>
    <message>
        <source>Score, weighted by occurrences</source>
        <translation>スコア（出現回数で加重）</translation>
    </message>
    <message>
        <source>no level</source>
        <translation>レベルなし</translation>
    </message>
    <message>
        <source>The hardest features</source>
        <translation>最も難しい言語特徴</translation>
    </message>
    <message>
        <source>Mastery; much practised, little mastered, seldom without a slip</source>
        <translation>習熟度。よく練習されるのに習熟度が低く、誤りのないことが少ないもの</translation>
    </message>
    <message>
        <source>Mastery by month of signing up</source>
        <translation>登録月別の習熟度</translation>
    </message>
    <message>
        <source>Score of each sub skill, weighted by occurrences</source>
        <translation>サブスキルごとのスコア（出現回数で加重）</translation>
    </message>
    <message>
        <source>The fastest mastered</source>
        <translation>最も早く習得された言語特徴</translation>
    </message>
    <message>
        <source>Median days from the first sight to mastery</source>
        <translation>最初の出現から習得までの日数の中央値</translation>
    </message>
    <message>
        <source>Streaks</source>
        <translation>連続回数</translation>
    </message>
    <message>
        <source>Features of learners, by clean runs one after the other</source>
        <translation>学習者ごとの言語特徴の数（誤りなしの連続回数別）</translation>
    </message>
    <message>
        <source>Revenue</source>
        <comment>page</comment>
        <translation>収益</translation>
    </message>
    <message>
        <source>Amounts of different currencies are never added up. Subscriptions tell only how they stand at present. Monthly recurring revenue is what active subscriptions pay by the prices of the tiers, of a year&apos;s price a twelfth, in USD.</source>
        <translation>通貨の異なる金額は合算しません。サブスクリプションからは現在の状態しかわかりません。月次経常収益は、有効なサブスクリプションがプランの価格で支払う金額です（年額はその 12 分の 1、USD）。</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>入金</translation>
    </message>
    <message>
        <source>Payments that succeeded, per currency; months of the zone</source>
        <translation>成功した支払い（通貨別、月は選択中のタイムゾーン）</translation>
    </message>
    <message>
        <source>Monthly recurring revenue</source>
        <translation>月次経常収益</translation>
    </message>
    <message>
        <source>USD, by tier and term</source>
        <translation>USD（プランと支払い間隔別）</translation>
    </message>
    <message>
        <source>monthly</source>
        <comment>price</comment>
        <translation>月額</translation>
    </message>
    <message>
        <source>annual</source>
        <comment>price, a twelfth of it</comment>
        <translation>年額</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>未入金</translation>
    </message>
    <message>
        <source>Payments that did not succeed, per currency and state</source>
        <translation>成功しなかった支払い（通貨と状態別）</translation>
    </message>
    <message>
        <source>Ended so many months after the start</source>
        <translation>開始後の経過月数ごとの終了率</translation>
    </message>
    <message>
        <source>Share of the subscriptions that started in a month</source>
        <translation>各月に開始したサブスクリプションに占める割合</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>By tier and state, at present</source>
        <translation>プランと状態別（現在）</translation>
    </message>
    <message>
        <source>active</source>
        <comment>subscription</comment>
        <translation>有効</translation>
    </message>
    <message>
        <source>trialing</source>
        <comment>subscription</comment>
        <translation>試用中</translation>
    </message>
    <message>
        <source>past due</source>
        <comment>subscription</comment>
        <translation>支払い遅延</translation>
    </message>
    <message>
        <source>canceled</source>
        <comment>subscription</comment>
        <translation>解約済み</translation>
    </message>
    <message>
        <source>Started and ended</source>
        <translation>開始と終了</translation>
    </message>
    <message>
        <source>Subscriptions of each month, as far as the rows tell</source>
        <translation>月ごとのサブスクリプション数（記録からわかる範囲）</translation>
    </message>
    <message>
        <source>started</source>
        <comment>subscriptions</comment>
        <translation>開始</translation>
    </message>
    <message>
        <source>ended</source>
        <comment>subscriptions</comment>
        <translation>終了</translation>
    </message>
    <message>
        <source>Past due</source>
        <translation>支払い遅延</translation>
    </message>
    <message>
        <source>Days since the start of the period that is not paid</source>
        <translation>未払いの期間の開始からの日数</translation>
    </message>
    <message>
        <source>Scenario results</source>
        <comment>page</comment>
        <translation>シナリオの結果</translation>
    </message>
    <message>
        <source>Started, completed, goal achieved</source>
        <translation>開始・完了・目標達成</translation>
    </message>
    <message>
        <source>Attempts and outcomes of each scenario</source>
        <translation>シナリオごとの試行と結果</translation>
    </message>
    <message>
        <source>started</source>
        <comment>attempts</comment>
        <translation>開始</translation>
    </message>
    <message>
        <source>completed</source>
        <comment>attempts</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>goal achieved</source>
        <comment>outcomes</comment>
        <translation>目標達成</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Share of the attempts; the scenarios that need work most stand first</source>
        <translation>試行に占める割合（改善の必要なシナリオから順に）</translation>
    </message>
    <message>
        <source>Goal achieved</source>
        <translation>目標達成</translation>
    </message>
    <message>
        <source>Share of the outcomes; the scenarios that need work most stand first</source>
        <translation>結果に占める割合（改善の必要なシナリオから順に）</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>goal</source>
        <comment>score</comment>
        <translation>目標</translation>
    </message>
    <message>
        <source>grammar</source>
        <comment>score</comment>
        <translation>文法</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <comment>score</comment>
        <translation>語彙</translation>
    </message>
    <message>
        <source>pronunciation</source>
        <comment>score</comment>
        <translation>発音</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>所要時間の中央値</translation>
    </message>
    <message>
        <source>Of the attempts of each scenario</source>
        <translation>シナリオごとの試行について</translation>
    </message>
    <message>
        <source>Hints and translations</source>
        <translation>ヒントと翻訳</translation>
    </message>
    <message>
        <source>Mean of an attempt</source>
        <translation>試行 1 回あたりの平均</translation>
    </message>
    <message>
        <source>hints</source>
        <translation>ヒント</translation>
    </message>
    <message>
        <source>translations</source>
        <translation>翻訳</translation>
    </message>
    <message>
        <source>Words that are missed</source>
        <translation>使われなかった語</translation>
    </message>
    <message>
        <source>Outcomes that name the word among the missed ones</source>
        <translation>その語が使われなかった結果の件数</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>無制限</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a limit that cannot be read</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>100 % and more</source>
        <translation>100 % 以上</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a range of shares</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Usage</source>
        <comment>page</comment>
        <translation>利用量</translation>
    </message>
    <message>
        <source>Months are the application&apos;s own (UTC): the zone does not cut them anew. Limits are the tiers&apos; present ones. Usage rows know neither languages nor guests.</source>
        <translation>月はアプリケーションの区切り (UTC) のままで、選択中のタイムゾーンでは区切り直しません。上限はプランの現在の値です。利用量の行には、言語もゲストも記録されていません。</translation>
    </message>
    <message>
        <source>Time practised by tier</source>
        <translation>プラン別の練習時間</translation>
    </message>
    <message>
        <source>Used of the month and of what was banked</source>
        <translation>当月分と繰り越し分から使った時間</translation>
    </message>
    <message>
        <source>Share of the limit, this month</source>
        <translation>今月の上限に対する使用率</translation>
    </message>
    <message>
        <source>Closest to their limit, this month</source>
        <translation>今月、上限に最も近い学習者</translation>
    </message>
    <message>
        <source>Used share of what is available, banked time included</source>
        <translation>使える時間（繰り越し時間を含む）に対する使用率</translation>
    </message>
    <message>
        <source>When people practise</source>
        <translation>練習の曜日と時間帯</translation>
    </message>
    <message>
        <source>Conversations begun, by weekday and hour of the zone</source>
        <translation>開始した会話数（選択中のタイムゾーンの曜日と時間帯別）</translation>
    </message>
    <message>
        <source>At the limit at the month&apos;s end</source>
        <translation>月末に上限に達する見込み</translation>
    </message>
    <message>
        <source>Learners of each tier, if they go on as until now</source>
        <translation>プランごとの学習者数（これまでの利用が続いた場合）</translation>
    </message>
    <message>
        <source>reached already</source>
        <comment>a limit</comment>
        <translation>到達済み</translation>
    </message>
    <message>
        <source>surely</source>
        <translation>確実</translation>
    </message>
    <message>
        <source>at this pace</source>
        <translation>今のペースなら到達</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>可能性あり</translation>
    </message>
    <message>
        <source>hardly</source>
        <translation>可能性は低い</translation>
    </message>
    <message>
        <source>Time by language</source>
        <translation>言語別の時間</translation>
    </message>
    <message>
        <source>The conversations&apos; own seconds, since usage rows know no language; months of the zone</source>
        <translation>会話自体の秒数（利用量の行に言語がないため）。月は選択中のタイムゾーン</translation>
    </message>
    <message>
        <source>Conversations by tier</source>
        <translation>プラン別の会話</translation>
    </message>
    <message>
        <source>Conversations used</source>
        <translation>使った会話数</translation>
    </message>
    <message>
        <source>Realtime sessions by tier</source>
        <translation>プラン別のリアルタイムセッション</translation>
    </message>
    <message>
        <source>Realtime sessions used</source>
        <translation>使ったリアルタイムセッション数</translation>
    </message>
    <message>
        <source>Banked time earned</source>
        <translation>繰り越し時間の発生</translation>
    </message>
    <message>
        <source>Left of a month where the tier lets it roll on</source>
        <translation>繰り越せるプランで、その月に残った時間</translation>
    </message>
    <message>
        <source>Banked time carried over</source>
        <translation>繰り越し時間の引き継ぎ</translation>
    </message>
    <message>
        <source>What the next month began with</source>
        <translation>翌月の開始時にあった時間</translation>
    </message>
    <message>
        <source>Banked time expired</source>
        <translation>繰り越し時間の失効</translation>
    </message>
    <message>
        <source>Earned and not carried over</source>
        <translation>発生したが、引き継がれなかった時間</translation>
    </message>
    <message>
        <source>Events</source>
        <comment>page</comment>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Who is anonymous counts as the learner that the same session shows, else as the session.</source>
        <translation>匿名の人は、同じセッションから学習者がわかればその学習者として、わからなければセッションとして数えます。</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Of each week, the fifteen most frequent names and the rest</source>
        <translation>週ごとの件数（多い名前 15 件とその他）</translation>
    </message>
    <message>
        <source>From the first visit to a subscription</source>
        <translation>初回訪問からサブスクリプションまで</translation>
    </message>
    <message>
        <source>People that came as far, within 30 days</source>
        <translation>30 日以内に各段階まで進んだ人数</translation>
    </message>
    <message>
        <source>Signed up and came to a conversation</source>
        <translation>登録から会話に至った割合</translation>
    </message>
    <message>
        <source>Share of those who signed up, by where they came from and by device</source>
        <translation>登録した人に占める割合（流入元別・デバイス別）</translation>
    </message>
    <message>
        <source>referrer</source>
        <translation>流入元</translation>
    </message>
    <message>
        <source>device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Signed up and came to a subscription</source>
        <translation>登録からサブスクリプションに至った割合</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>プロパティ</translation>
    </message>
    <message>
        <source>Events that carry the key, the hundred most frequent pairs</source>
        <translation>そのキーを持つイベント数（イベントとキーの組み合わせの多い 100 件）</translation>
    </message>
    <message>
        <source>Speech</source>
        <comment>page</comment>
        <translation>発話</translation>
    </message>
    <message>
        <source>Figures of different engines, versions or models are never mixed into one line. Scores are documented as 0 to 100 and shown as they are found.</source>
        <translation>エンジン、バージョン、モデルの異なる値を 1 本の線に混ぜることはありません。スコアは仕様では 0～100 で、記録されているまま示します。</translation>
    </message>
    <message>
        <source>unnamed engine</source>
        <translation>名前のないエンジン</translation>
    </message>
    <message>
        <source>Accuracy and fluency</source>
        <translation>正確さと流暢さ</translation>
    </message>
    <message>
        <source>Mean of each week, 0 to 100</source>
        <translation>週ごとの平均（0～100）</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>正確さ</translation>
    </message>
    <message>
        <source>fluency</source>
        <translation>流暢さ</translation>
    </message>
    <message>
        <source>How fast learners speak</source>
        <translation>学習者の話す速さ</translation>
    </message>
    <message>
        <source>Words a minute, mean of each week</source>
        <translation>1 分あたりの語数（週ごとの平均）</translation>
    </message>
    <message>
        <source>with pauses</source>
        <comment>rate of speech</comment>
        <translation>ポーズを含む</translation>
    </message>
    <message>
        <source>without pauses</source>
        <comment>rate of speech</comment>
        <translation>ポーズを除く</translation>
    </message>
    <message>
        <source>Pauses and hesitations</source>
        <translation>ポーズと言いよどみ</translation>
    </message>
    <message>
        <source>In a recording, mean of each week</source>
        <translation>録音 1 件あたりの回数（週ごとの平均）</translation>
    </message>
    <message>
        <source>pauses</source>
        <translation>ポーズ</translation>
    </message>
    <message>
        <source>hesitations</source>
        <translation>言いよどみ</translation>
    </message>
    <message>
        <source>How long a pause is</source>
        <translation>ポーズの長さ</translation>
    </message>
    <message>
        <source>Mean of each week</source>
        <translation>週ごとの平均</translation>
    </message>
    <message>
        <source>Words that give trouble</source>
        <translation>つまずきやすい語</translation>
    </message>
    <message>
        <source>Analyses that name the word</source>
        <translation>その語を挙げた分析の件数</translation>
    </message>
    <message>
        <source>Sounds that give trouble</source>
        <translation>つまずきやすい音</translation>
    </message>
    <message>
        <source>Accuracy of each phoneme, in each language</source>
        <translation>音素ごとの正確さ（言語別）</translation>
    </message>
    <message>
        <source>What became of recordings</source>
        <translation>録音の結果</translation>
    </message>
    <message>
        <source>Recordings of each week</source>
        <translation>週ごとの録音数</translation>
    </message>
    <message>
        <source>pending</source>
        <comment>recording</comment>
        <translation>処理待ち</translation>
    </message>
    <message>
        <source>uploading</source>
        <comment>recording</comment>
        <translation>アップロード中</translation>
    </message>
    <message>
        <source>uploaded</source>
        <comment>recording</comment>
        <translation>アップロード済み</translation>
    </message>
    <message>
        <source>analysing</source>
        <comment>recording</comment>
        <translation>分析中</translation>
    </message>
    <message>
        <source>analysed</source>
        <comment>recording</comment>
        <translation>分析済み</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>recording</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>no state</source>
        <translation>状態なし</translation>
    </message>
    <message>
        <source>Why recordings failed</source>
        <translation>録音の失敗の理由</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>録音数</translation>
    </message>
    <message>
        <source>nothing was said</source>
        <translation>理由の記録なし</translation>
    </message>
    <message>
        <source>Storage in use</source>
        <translation>使用中のストレージ</translation>
    </message>
    <message>
        <source>Of the recordings of each week</source>
        <translation>週ごとの録音について</translation>
    </message>
    <message>
        <source>Storage to be freed</source>
        <translation>解放予定のストレージ</translation>
    </message>
    <message>
        <source>By the date of deletion</source>
        <translation>削除予定日までの期間別</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <comment>page</comment>
        <translation>語彙</translation>
    </message>
    <message>
        <source>Of the tables of version 2, where the database has them.</source>
        <translation>バージョン 2 のテーブルがデータベースにある場合に、そこから集計します。</translation>
    </message>
    <message>
        <source>Words due for review</source>
        <translation>復習予定の語</translation>
    </message>
    <message>
        <source>By when they are due</source>
        <translation>復習予定日までの期間別</translation>
    </message>
    <message>
        <source>How well words are mastered</source>
        <translation>語の習得状況</translation>
    </message>
    <message>
        <source>Words of each language</source>
        <translation>言語ごとの語数</translation>
    </message>
    <message>
        <source>new</source>
        <comment>words</comment>
        <translation>新規</translation>
    </message>
    <message>
        <source>learning</source>
        <comment>words</comment>
        <translation>学習中</translation>
    </message>
    <message>
        <source>practising</source>
        <comment>words</comment>
        <translation>練習中</translation>
    </message>
    <message>
        <source>mastered</source>
        <comment>words</comment>
        <translation>習得済み</translation>
    </message>
    <message>
        <source>Days in a row</source>
        <translation>連続日数</translation>
    </message>
    <message>
        <source>now</source>
        <comment>streak</comment>
        <translation>現在</translation>
    </message>
    <message>
        <source>the longest</source>
        <comment>streak</comment>
        <translation>最長</translation>
    </message>
    <message>
        <source>Proficiency</source>
        <translation>熟達度</translation>
    </message>
    <message>
        <source>overall</source>
        <translation>総合</translation>
    </message>
    <message>
        <source>Which notifications learners want</source>
        <translation>学習者が希望する通知</translation>
    </message>
    <message>
        <source>Share of those who chose</source>
        <translation>希望の有無を選んだ人に占める割合</translation>
    </message>
    <message>
        <source>How often they want to hear</source>
        <translation>希望する通知の頻度</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>毎日</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>毎週</translation>
    </message>
    <message>
        <source>monthly</source>
        <comment>how often</comment>
        <translation>毎月</translation>
    </message>
    <message>
        <source>upper quartile</source>
        <translation>第 3 四分位数</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>lower quartile</source>
        <translation>第 1 四分位数</translation>
    </message>
    <message>
        <source>Length of conversations over time</source>
        <translation>会話の長さの推移</translation>
    </message>
    <message>
        <source>Median and quartiles of each week</source>
        <translation>週ごとの中央値と四分位数</translation>
    </message>
    <message>
        <source>Messages of conversations over time</source>
        <translation>会話のメッセージ数の推移</translation>
    </message>
    <message>
        <source>What learners speak at home</source>
        <translation>学習者の母語</translation>
    </message>
    <message>
        <source>How much challenge learners want</source>
        <translation>学習者が希望する難しさ</translation>
    </message>
    <message>
        <source>comfortable</source>
        <comment>preferred challenge</comment>
        <translation>気楽</translation>
    </message>
    <message>
        <source>moderate</source>
        <comment>preferred challenge</comment>
        <translation>ほどほど</translation>
    </message>
    <message>
        <source>challenging</source>
        <comment>preferred challenge</comment>
        <translation>挑戦的</translation>
    </message>
    <message>
        <source>How learners want to be corrected</source>
        <translation>学習者が希望する訂正のしかた</translation>
    </message>
    <message>
        <source>at once</source>
        <comment>style of correction</comment>
        <translation>すぐに</translation>
    </message>
    <message>
        <source>gently</source>
        <comment>style of correction</comment>
        <translation>やんわりと</translation>
    </message>
    <message>
        <source>at the end</source>
        <comment>style of correction</comment>
        <translation>最後に</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>導入</translation>
    </message>
    <message>
        <source>onboarding</source>
        <comment>conversations</comment>
        <translation>導入</translation>
    </message>
    <message>
        <source>others</source>
        <comment>conversations</comment>
        <translation>その他</translation>
    </message>
    <message>
        <source>Guests who became learners</source>
        <translation>学習者になったゲスト</translation>
    </message>
    <message>
        <source>Learners of each week, as far as events show it</source>
        <translation>週ごとの学習者数（イベントからわかる範囲）</translation>
    </message>
    <message>
        <source>Mean comfort</source>
        <translation>安心度の平均</translation>
    </message>
    <message>
        <source>Of the rated conversations of each week, 1 to 5</source>
        <translation>週ごとの評価済みの会話について（1～5）</translation>
    </message>
    <message>
        <source>Choose the steps…</source>
        <comment>button: of a way through events</comment>
        <translation>ステップを選択…</translation>
    </message>
    <message>
        <source>Values of a property</source>
        <translation>プロパティの値</translation>
    </message>
    <message>
        <source>Events, the twenty most frequent values and the rest</source>
        <translation>イベント数（最も多い 20 個の値と残り）</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>a value</comment>
        <translation>空</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>プロパティ</translation>
    </message>
    <message>
        <source>Levels</source>
        <comment>what the columns of a matrix are</comment>
        <translation>レベル</translation>
    </message>
    <message>
        <source>level of speaking</source>
        <comment>of learners</comment>
        <translation>話すレベル</translation>
    </message>
    <message>
        <source>level of listening</source>
        <comment>of learners</comment>
        <translation>聞くレベル</translation>
    </message>
    <message>
        <source>level of reading</source>
        <comment>of learners</comment>
        <translation>読むレベル</translation>
    </message>
    <message>
        <source>level of writing</source>
        <comment>of learners</comment>
        <translation>書くレベル</translation>
    </message>
    <message>
        <source>learners&apos; CEFR level</source>
        <translation>学習者の CEFR レベル</translation>
    </message>
    <message>
        <source>CEFR level of the feature</source>
        <translation>言語特徴の CEFR レベル</translation>
    </message>
    <message>
        <source>Prices that no tier has</source>
        <translation>どのプランにもない価格</translation>
    </message>
    <message>
        <source>Active subscriptions that the recurring revenue lacks, by their price in Stripe</source>
        <translation>経常収益に含まれていない有効なサブスクリプション（Stripe の価格別）</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>価格なし</translation>
    </message>
    <message>
        <source>Accuracy and fluency by language</source>
        <translation>言語別の正確さと流暢さ</translation>
    </message>
    <message>
        <source>Mean of the period, 0 to 100</source>
        <translation>期間の平均（0～100）</translation>
    </message>
    <message>
        <source>How fast learners speak, by language</source>
        <translation>学習者の話す速さ（言語別）</translation>
    </message>
    <message>
        <source>Words a minute, mean of the period</source>
        <translation>1 分あたりの語数（期間の平均）</translation>
    </message>
    <message>
        <source>Pauses and hesitations by language</source>
        <translation>言語別のポーズと言いよどみ</translation>
    </message>
    <message>
        <source>In a recording, mean of the period</source>
        <translation>録音 1 件あたりの回数（期間の平均）</translation>
    </message>
    <message>
        <source>Who will be at the limit at the month&apos;s end</source>
        <translation>月末に上限に達しそうな学習者</translation>
    </message>
    <message>
        <source>Share of the limit at this pace; at least perhaps</source>
        <translation>今のペースでの上限に対する使用率（「可能性あり」以上）</translation>
    </message>
    <message>
        <source>Above 80 % and 100 % of the limit</source>
        <translation>上限の 80 % 超と 100 % 超</translation>
    </message>
    <message>
        <source>Learners of each month and tier; who is above 100 % counts as above 80 % too</source>
        <translation>月別・プラン別の学習者数（100 % を超えた人は 80 % 超にも数えます）</translation>
    </message>
    <message>
        <source>80 %</source>
        <comment>of the limit</comment>
        <translation>80 %</translation>
    </message>
    <message>
        <source>100 %</source>
        <comment>of the limit</comment>
        <translation>100 %</translation>
    </message>
    <message>
        <source>At the limit of the day</source>
        <translation>1 日の上限に到達</translation>
    </message>
    <message>
        <source>Share of the days of practice on which a limit was used up, by tier</source>
        <translation>練習した日のうち、いずれかの上限を使い切った日の割合（プラン別）</translation>
    </message>
    <message>
        <source>seconds</source>
        <comment>limit of the day</comment>
        <translation>秒数</translation>
    </message>
    <message>
        <source>conversations</source>
        <comment>limit of the day</comment>
        <translation>会話</translation>
    </message>
    <message>
        <source>analyses</source>
        <comment>limit of the day</comment>
        <translation>分析</translation>
    </message>
    <message>
        <source>occurrences</source>
        <comment>of features</comment>
        <translation>出現回数</translation>
    </message>
    <message>
        <source>last seen</source>
        <comment>of features</comment>
        <translation>最終出現</translation>
    </message>
    <message>
        <source>of the month</source>
        <comment>time used</comment>
        <translation>当月分</translation>
    </message>
    <message>
        <source>of banked time</source>
        <comment>time used</comment>
        <translation>繰り越し分</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>%1: a range of minutes</comment>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>%1: a range of hours</comment>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 days</source>
        <comment>%1: a range of days</comment>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>payment</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>pending</source>
        <comment>payment</comment>
        <translation>保留中</translation>
    </message>
    <message>
        <source>processing</source>
        <comment>payment</comment>
        <translation>処理中</translation>
    </message>
    <message>
        <source>canceled</source>
        <comment>payment</comment>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>refunded</source>
        <comment>payment</comment>
        <translation>返金済み</translation>
    </message>
    <message>
        <source>card to be replaced</source>
        <comment>payment, requires_payment_method</comment>
        <translation>カードの変更待ち</translation>
    </message>
    <message>
        <source>learner to confirm</source>
        <comment>payment, requires_action</comment>
        <translation>学習者の確認待ち</translation>
    </message>
    <message>
        <source>unpaid</source>
        <comment>subscription</comment>
        <translation>未払い</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>subscription</comment>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>not begun</source>
        <comment>subscription, incomplete</comment>
        <translation>未開始</translation>
    </message>
    <message>
        <source>never begun</source>
        <comment>subscription, incomplete_expired</comment>
        <translation>開始されずに終了</translation>
    </message>
    <message>
        <source>Mean of each scenario</source>
        <translation>シナリオごとの平均</translation>
    </message>
    <message>
        <source>Mean of each language</source>
        <translation>言語ごとの平均</translation>
    </message>
    <message>
        <source>mail</source>
        <comment>channel of notifications</comment>
        <translation>メール</translation>
    </message>
    <message>
        <source>push</source>
        <comment>channel of notifications</comment>
        <translation>プッシュ</translation>
    </message>
    <message>
        <source>in the application</source>
        <comment>channel of notifications</comment>
        <translation>アプリ内</translation>
    </message>
</context>
<context>
    <name>Kaiwa::AliasActions</name>
    <message>
        <source>Move to another feature…</source>
        <comment>action on the chosen aliases</comment>
        <translation>別の言語特徴に移動…</translation>
    </message>
    <message>
        <source>Paste labels…</source>
        <comment>action: many aliases at once</comment>
        <translation>ラベルを貼り付け…</translation>
    </message>
    <message>
        <source>Aliases</source>
        <comment>tab: the raw labels that lead to a feature</comment>
        <translation>別名</translation>
    </message>
</context>
<context>
    <name>Kaiwa::AliasColumns</name>
    <message>
        <source>new feature</source>
        <comment>what a label leads to: the application would make one</comment>
        <translation>新しい言語特徴</translation>
    </message>
    <message>
        <source>chance: %1</source>
        <comment>what a label leads to; %1: ids of features</comment>
        <translation>不定: %1</translation>
    </message>
    <message>
        <source>here</source>
        <comment>a label leads to the feature of its alias</comment>
        <translation>ここ</translation>
    </message>
    <message>
        <source>%1 · deployed rule: %2</source>
        <comment>%1, %2: where a label lands</comment>
        <translation>%1 · 運用中の規則: %2</translation>
    </message>
    <message>
        <source>nowhere: not in lower case</source>
        <comment>an alias that no label ever matches</comment>
        <translation>なし: 小文字でない</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>where a label lands now and with what is staged</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Lands on</source>
        <comment>column of a list of aliases</comment>
        <translation>解決先</translation>
    </message>
    <message>
        <source>Where a label of this text lands in a conversation of the alias&apos;s language: now → with what is staged. “here” is the feature of the alias.</source>
        <translation>この文字列のラベルが、別名の言語の会話でどの言語特徴に解決されるか: 現在 → ステージ済みの変更を含む場合。「ここ」はその別名の言語特徴です。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::AliasMending</name>
    <message>
        <source>Somebody changed these aliases meanwhile.</source>
        <translation>その間に、ほかの人がこれらの別名を変更しました。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n aliases “%1”</source>
        <comment>name of a step</comment>
        <translation>
            <numerusform>別名「%1」%n 件を削除</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the alias “%1” in lower case</source>
        <comment>name of a step</comment>
        <translation>別名「%1」を小文字にする</translation>
    </message>
</context>
<context>
    <name>Kaiwa::AliasMoveDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>aliases</comment>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n alias(es)</source>
        <comment>button</comment>
        <translation>
            <numerusform>別名 %n 件を移動</numerusform>
        </translation>
    </message>
    <message>
        <source>Move aliases</source>
        <translation>別名を移動</translation>
    </message>
    <message>
        <source>Feature that the aliases shall lead to</source>
        <translation>別名の新しい指す先の言語特徴</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Type a part of the feature&apos;s id.</source>
        <translation>言語特徴の ID の一部を入力してください。</translation>
    </message>
    <message>
        <source>Where %1 has the same alias in the same language already, the moved row goes: one is enough.</source>
        <comment>%1: a feature&apos;s id</comment>
        <translation>%1 に同じ言語の同じ別名がすでにある場合、移動する行は削除されます。1 つで足りるためです。</translation>
    </message>
    <message>
        <source>Move to another feature</source>
        <translation>別の言語特徴へ移す</translation>
    </message>
</context>
<context>
    <name>Kaiwa::AliasPanel</name>
    <message>
        <source>Aliases of the feature</source>
        <translation>言語特徴の別名</translation>
    </message>
    <message>
        <source>New alias</source>
        <translation>新しい別名</translation>
    </message>
    <message>
        <source>New alias: a raw label</source>
        <translation>新しい別名（生のラベル）</translation>
    </message>
    <message>
        <source>Every language</source>
        <comment>choice: an alias without language</comment>
        <translation>すべての言語</translation>
    </message>
    <message>
        <source>Language of the new alias</source>
        <translation>新しい別名の言語</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>button: an alias</comment>
        <translation>追加</translation>
    </message>
    <message>
        <source>Paste labels…</source>
        <comment>button: many aliases at once</comment>
        <translation>ラベルを貼り付け…</translation>
    </message>
    <message>
        <source>Move…</source>
        <comment>button: chosen aliases to another feature</comment>
        <translation>移動…</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>button: chosen aliases</comment>
        <translation>削除</translation>
    </message>
    <message>
        <source>There is nothing in it that a label could have.</source>
        <translation>ラベルになりうる文字がありません。</translation>
    </message>
    <message>
        <source>“%1”: %2.</source>
        <comment>%1: an alias, %2: why it is not added</comment>
        <translation>「%1」: %2。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n alias(es)</source>
        <comment>step in the undo history</comment>
        <translation>
            <numerusform>別名 %n 件を削除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es)</source>
        <translation>
            <numerusform>別名 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No feature chosen</source>
        <translation>言語特徴が選ばれていません</translation>
    </message>
    <message>
        <source>Choose a feature to see the raw labels that lead to it.</source>
        <translation>言語特徴を選ぶと、それを指す生のラベルが表示されます。</translation>
    </message>
    <message>
        <source>Not in the database yet</source>
        <translation>まだデータベースにありません</translation>
    </message>
    <message>
        <source>Aliases can lead to it once it is committed.</source>
        <translation>コミットすると、別名で指せるようになります。</translation>
    </message>
    <message>
        <source>The aliases could not be read</source>
        <translation>別名を読み取れませんでした</translation>
    </message>
    <message>
        <source>Reading the aliases…</source>
        <translation>別名を読み取り中…</translation>
    </message>
    <message>
        <source>No alias leads here</source>
        <translation>これを指す別名はありません</translation>
    </message>
    <message>
        <source>So far only its own three parts do. Add the labels that mean it, one by one or as a pasted column.</source>
        <translation>今は自身の 3 つの部分だけがこれを指しています。これを意味するラベルを、1 つずつ、または 1 列まとめて貼り付けて追加してください。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::AliasPasteDialog</name>
    <message>
        <source>new</source>
        <comment>badge: what happens to a pasted label</comment>
        <translation>新規</translation>
    </message>
    <message>
        <source>conflict</source>
        <comment>badge: what happens to a pasted label</comment>
        <translation>競合</translation>
    </message>
    <message>
        <source>exists</source>
        <comment>badge: what happens to a pasted label</comment>
        <translation>既存</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>%1: a label as it was pasted</comment>
        <translation>元の表記: %1</translation>
    </message>
    <message>
        <source>the feature&apos;s own three parts</source>
        <translation>言語特徴自身の 3 つの部分と同じ</translation>
    </message>
    <message>
        <source>keeps labels from %1, whose three parts these are</source>
        <comment>%1: a feature&apos;s id</comment>
        <translation>これを 3 つの部分とする %1 から、ラベルを横取りする</translation>
    </message>
    <message>
        <source>leads to %1 already; left out</source>
        <comment>%1: a feature&apos;s id</comment>
        <translation>すでに %1 を指しているため除外</translation>
    </message>
    <message>
        <source>this feature has it already</source>
        <translation>この言語特徴にすでにある</translation>
    </message>
    <message>
        <source>stands further up already</source>
        <translation>上の行にすでにある</translation>
    </message>
    <message>
        <source>Paste labels</source>
        <translation>ラベルを貼り付け</translation>
    </message>
    <message>
        <source>Labels as aliases of a feature</source>
        <translation>ラベルを言語特徴の別名にする</translation>
    </message>
    <message>
        <source>Labels as aliases of %1</source>
        <comment>%1: a feature&apos;s id</comment>
        <translation>ラベルを %1 の別名にする</translation>
    </message>
    <message>
        <source>Feature that the labels stand for</source>
        <translation>ラベルが表す言語特徴</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>言語特徴</translation>
    </message>
    <message>
        <source>Every language</source>
        <comment>choice: an alias without language</comment>
        <translation>すべての言語</translation>
    </message>
    <message>
        <source>Language of the aliases</source>
        <translation>別名の言語</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Notes of the aliases</source>
        <translation>別名のメモ</translation>
    </message>
    <message>
        <source>Why these aliases exist</source>
        <translation>これらの別名がある理由</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Labels, one a line</source>
        <translation>ラベル（1 行に 1 つ）</translation>
    </message>
    <message>
        <source>Paste a column of labels,
one a line.</source>
        <translation>ラベルの列を貼り付けてください。
1 行に 1 つです。</translation>
    </message>
    <message>
        <source>Alias</source>
        <comment>column</comment>
        <translation>別名</translation>
    </message>
    <message>
        <source>What happens</source>
        <comment>column: to a pasted label</comment>
        <translation>扱い</translation>
    </message>
    <message>
        <source>What happens to each label</source>
        <translation>各ラベルの扱い</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message numerus="yes">
        <source>Add %n alias(es)</source>
        <comment>button</comment>
        <translation>
            <numerusform>別名 %n 件を追加</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <comment>button: aliases</comment>
        <translation>追加</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) lead to other features already and are left out.</source>
        <translation>
            <numerusform>%n 件のラベルは、すでに別の言語特徴を指しているため除外します。</numerusform>
        </translation>
    </message>
    <message>
        <source>moves here</source>
        <comment>badge: what happens to a pasted label</comment>
        <translation>ここへ移動</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>%1: a feature&apos;s id; what an alias is moved from</comment>
        <translation>%1 から</translation>
    </message>
    <message>
        <source>Move labels here that lead to other features</source>
        <translation>ほかの言語特徴を指すラベルもここへ移動</translation>
    </message>
    <message>
        <source>Add %1, move %2</source>
        <comment>button: numbers of aliases</comment>
        <translation>%1 件を追加、%2 件を移動</translation>
    </message>
    <message numerus="yes">
        <source>Move %n alias(es)</source>
        <comment>button</comment>
        <translation>
            <numerusform>別名 %n 件を移動</numerusform>
        </translation>
    </message>
    <message>
        <source>Add and move aliases to %1</source>
        <comment>step in the undo history; %1: a feature&apos;s id</comment>
        <translation>%1 に別名を追加・移動</translation>
    </message>
</context>
<context>
    <name>Kaiwa::AliasPlan</name>
    <message numerus="yes">
        <source>Add %n alias(es) to %1</source>
        <comment>step in the undo history; %1: a feature&apos;s id</comment>
        <translation>
            <numerusform>%1 に別名 %n 件を追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n alias(es) to %1</source>
        <comment>step in the undo history; %1: a feature&apos;s id</comment>
        <translation>
            <numerusform>別名 %n 件を %1 に移動</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::BulkEdit</name>
    <message>
        <source>This expression does not hold together at character %1: %2.</source>
        <comment>%2: the reason in the words of the library of regular expressions</comment>
        <translation>この正規表現は %1 文字目で正しくありません: %2。</translation>
    </message>
    <message>
        <source>Type a text first.</source>
        <translation>先にテキストを入力してください。</translation>
    </message>
    <message>
        <source>The expression has no group %1.</source>
        <translation>正規表現にグループ %1 がありません。</translation>
    </message>
    <message>
        <source>The expression takes too long on this text.</source>
        <translation>このテキストでは、正規表現の処理に時間がかかりすぎます。</translation>
    </message>
    <message>
        <source>The text would become too long.</source>
        <translation>テキストが長くなりすぎます。</translation>
    </message>
    <message>
        <source>This is no list of texts.</source>
        <translation>これはテキストのリストではありません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::BulkEditDialog</name>
    <message>
        <source>Edit several</source>
        <translation>一括編集</translation>
    </message>
    <message>
        <source>Edit one field of several %1</source>
        <comment>%1: &apos;scenarios&apos;</comment>
        <translation>複数の%1の 1 項目を編集</translation>
    </message>
    <message>
        <source>Selected (%1)</source>
        <comment>scope of a bulk edit</comment>
        <translation>選択中 (%1)</translation>
    </message>
    <message>
        <source>All that match</source>
        <comment>scope of a bulk edit: what fits search and filters</comment>
        <translation>条件に合うものすべて</translation>
    </message>
    <message>
        <source>All that are changed</source>
        <comment>scope of a bulk edit</comment>
        <translation>変更したものすべて</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>すべてチェック(&amp;A)</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>すべて外す(&amp;N)</translation>
    </message>
    <message>
        <source>Space unticks a row. Nothing reaches the database before the commit.</source>
        <translation>スペースキーで行のチェックを外せます。コミットするまでデータベースには書き込みません。</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>ステージ中</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>ステージ</translation>
    </message>
    <message>
        <source>Reading the records…</source>
        <translation>レコードを読み込んでいます…</translation>
    </message>
    <message>
        <source>Working out what changes…</source>
        <translation>変更内容を調べています…</translation>
    </message>
    <message>
        <source>Nothing to show.</source>
        <translation>表示するものはありません。</translation>
    </message>
    <message>
        <source>%1 of %2 change</source>
        <comment>records, in a bulk edit</comment>
        <translation>%2 件中 %1 件を変更</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <comment>records, in a bulk edit</comment>
        <translation>%1 件は変更不可</translation>
    </message>
    <message>
        <source>%1 unticked</source>
        <comment>records, in a bulk edit</comment>
        <translation>%1 件のチェックなし</translation>
    </message>
    <message>
        <source>%1 stay as they are</source>
        <comment>records, in a bulk edit</comment>
        <translation>%1 件は変更なし</translation>
    </message>
    <message>
        <source>Stage %1 changes</source>
        <translation>%1 件の変更をステージ</translation>
    </message>
    <message>
        <source>%1 were changed meanwhile and left as they are; the others are staged.</source>
        <comment>records</comment>
        <translation>%1 件はその間に変更されたため、そのままにしました。残りはステージ済みです。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>All shown with problems</source>
        <comment>scope of a bulk edit: what fits search and filters and has problems</comment>
        <translation>表示中で問題のあるものすべて</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>scope of a bulk edit: its words, the number of its records</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Taking back what is staged…</source>
        <translation>ステージしたものを元に戻しています…</translation>
    </message>
</context>
<context>
    <name>Kaiwa::BulkEditForm</name>
    <message>
        <source>Set to</source>
        <comment>verb of a bulk edit, before the value</comment>
        <translation>値を設定</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>verb of a bulk edit</comment>
        <translation>空にする</translation>
    </message>
    <message>
        <source>Add the entry</source>
        <comment>verb of a bulk edit, before the entry</comment>
        <translation>要素を追加</translation>
    </message>
    <message>
        <source>Put at the end</source>
        <comment>verb of a bulk edit, before the text</comment>
        <translation>末尾に追加</translation>
    </message>
    <message>
        <source>Put at the beginning</source>
        <comment>verb of a bulk edit, before the text</comment>
        <translation>先頭に追加</translation>
    </message>
    <message>
        <source>Remove the entry</source>
        <comment>verb of a bulk edit, before the entry</comment>
        <translation>要素を削除</translation>
    </message>
    <message>
        <source>Remove the text</source>
        <comment>verb of a bulk edit, before the text</comment>
        <translation>テキストを削除</translation>
    </message>
    <message>
        <source>Replace in entries</source>
        <comment>verb of a bulk edit, before the texts</comment>
        <translation>要素内を置換</translation>
    </message>
    <message>
        <source>Replace</source>
        <comment>verb of a bulk edit, before the texts</comment>
        <translation>置換</translation>
    </message>
    <message>
        <source>Field to edit</source>
        <translation>編集する項目</translation>
    </message>
    <message>
        <source>What is done to the field</source>
        <translation>項目に行う操作</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Match ca&amp;se</source>
        <translation>大文字と小文字を区別(&amp;S)</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>正規表現(&amp;X)</translation>
    </message>
    <message>
        <source>In the replacement \1 or $1 is the first group, \0 the whole match, \n a line break</source>
        <translation>置換後のテキストでは、\1 または $1 は最初のグループ、\0 は一致全体、\n は改行です</translation>
    </message>
    <message>
        <source>by</source>
        <comment>between what is replaced and its replacement</comment>
        <translation>→</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>置換後のテキスト</translation>
    </message>
    <message>
        <source>New value of %1</source>
        <translation>%1の新しい値</translation>
    </message>
    <message>
        <source>Text to look for</source>
        <translation>検索するテキスト</translation>
    </message>
</context>
<context>
    <name>Kaiwa::BulkPlan</name>
    <message>
        <source>The record is staged for deletion.</source>
        <translation>このレコードは削除としてステージされています。</translation>
    </message>
    <message>
        <source>Somebody else deleted this row meanwhile.</source>
        <translation>その間に、ほかの人がこの行を削除しました。</translation>
    </message>
    <message>
        <source>Your role may not change this field.</source>
        <translation>現在のロールでは、この項目を変更できません。</translation>
    </message>
    <message>
        <source>The field was not read, so that nothing guards what others wrote.</source>
        <translation>この項目を読み込んでいないため、ほかの人が書いた内容を保護できません。</translation>
    </message>
    <message>
        <source>Another of these records gets the same value, which must be unique.</source>
        <translation>これらのうち別のレコードも同じ値になりますが、値は一意でなければなりません。</translation>
    </message>
    <message>
        <source>More than %L1 rows match: narrow the search or the filters first.</source>
        <translation>%L1 行を超えて一致しました。先に検索やフィルターで絞り込んでください。</translation>
    </message>
    <message>
        <source>The database has no such field.</source>
        <translation>データベースにそのような項目はありません。</translation>
    </message>
    <message>
        <source>This field cannot be edited so.</source>
        <translation>この項目は、この方法では編集できません。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>中止しました。</translation>
    </message>
    <message>
        <source>The expression takes too long on many of these texts.</source>
        <translation>多くのテキストで、正規表現の処理に時間がかかりすぎます。</translation>
    </message>
    <message>
        <source>Set %1 of %2 to “%3”</source>
        <comment>step in the undo history; %2: &apos;12 scenarios&apos;</comment>
        <translation>%2の%1を「%3」に設定</translation>
    </message>
    <message>
        <source>Set %1 of %2</source>
        <comment>step in the undo history; %2: &apos;12 scenarios&apos;</comment>
        <translation>%2の%1を設定</translation>
    </message>
    <message>
        <source>Clear %1 of %2</source>
        <comment>step in the undo history; %2: &apos;12 scenarios&apos;</comment>
        <translation>%2の%1を空にする</translation>
    </message>
    <message>
        <source>Append “%1” to %2</source>
        <comment>step in the undo history; %2: &apos;12 scenarios&apos;</comment>
        <translation>%2に「%1」を追加</translation>
    </message>
    <message>
        <source>Put “%1” before %2</source>
        <comment>step in the undo history; %2: &apos;Title of 12 scenarios&apos;</comment>
        <translation>%2の前に「%1」を追加</translation>
    </message>
    <message>
        <source>Remove “%1” from %2</source>
        <comment>step in the undo history; %2: &apos;12 scenarios&apos;</comment>
        <translation>%2から「%1」を削除</translation>
    </message>
    <message>
        <source>Replace “%1” by “%2” in %3</source>
        <comment>step in the undo history; %3: &apos;12 scenarios&apos;</comment>
        <translation>%3の「%1」を「%2」に置換</translation>
    </message>
</context>
<context>
    <name>Kaiwa::BulkPreview</name>
    <message>
        <source>What would change</source>
        <translation>変更される内容</translation>
    </message>
</context>
<context>
    <name>Kaiwa::BulkPreviewModel</name>
    <message>
        <source>Record</source>
        <comment>column of the preview of a bulk edit</comment>
        <translation>レコード</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>column of the preview of a bulk edit</comment>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <comment>column of the preview of a bulk edit</comment>
        <translation>変更後</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ByteSource</name>
    <message>
        <source>The byte %1 is not UTF-8: the file has another encoding. Save it as UTF-8.</source>
        <comment>%1: a hexadecimal number</comment>
        <translation>バイト %1 は UTF-8 ではありません。ファイルの文字コードが異なります。UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>Here stands a NUL byte, which no text has: the file is damaged, or is UTF-16. Save it as UTF-8.</source>
        <comment>problem of a file</comment>
        <translation>テキストにはない NUL バイトがここにあります。ファイルが壊れているか、UTF-16 です。UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <comment>%1: the operating system&apos;s words</comment>
        <translation>ファイルを読み込めません: %1</translation>
    </message>
    <message>
        <source>The file is UTF-16. Save it as UTF-8.</source>
        <comment>problem of a file</comment>
        <translation>ファイルは UTF-16 です。UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>The file ends in the middle of a character: it is cut off.</source>
        <comment>problem of a file</comment>
        <translation>ファイルが文字の途中で終わっています。途中で切れています。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::CandidateCard</name>
    <message>
        <source>Candidate %1: %2, %3, %4, score %5</source>
        <comment>number, feature, reasons, facts, number</comment>
        <translation>候補 %1: %2、%3、%4、スコア %5</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <comment>a candidate</comment>
        <translation>%1、選択中</translation>
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
    <message>
        <source>The page “%1” has no tabs.</source>
        <comment>capture</comment>
        <translation>ページ「%1」にはタブがありません。</translation>
    </message>
    <message>
        <source>The page “%1” has no tab “%2”. There are: %3</source>
        <comment>capture</comment>
        <translation>ページ「%1」にタブ「%2」はありません。あるもの: %3</translation>
    </message>
    <message>
        <source>Paints each page as a picture, DIR/ID.png, without a display.

  --page ID             only this page
  --page ID/TAB         only this tab of it, of the first record: DIR/ID-TAB.png
  --size WxH            size of the window, 1440x900 where left out
  --theme light|dark    light where left out
  --locale xx           language and formats: en, ja
</source>
        <translation>各ページを画像 DIR/ID.png に描きます。画面は不要です。

  --page ID             このページだけ
  --page ID/TAB         先頭のレコードのこのタブだけ: DIR/ID-TAB.png
  --size WxH            ウィンドウの大きさ。省略時は 1440x900
  --theme light|dark    省略時は light
  --locale xx           言語と書式: en, ja
</translation>
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
    <name>Kaiwa::CellNotes</name>
    <message>
        <source>Revert</source>
        <comment>takes the change of one field back</comment>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Revert this field</source>
        <comment>button, for screen readers</comment>
        <translation>この項目の変更を取り消す</translation>
    </message>
    <message>
        <source>Take the fix</source>
        <comment>button beside a problem, for screen readers</comment>
        <translation>修正を適用</translation>
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
    <message>
        <source>Cancel</source>
        <comment>button: gives a running commit up</comment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The commit was cancelled: nothing was written, everything is still staged</source>
        <comment>commit</comment>
        <translation>コミットを中止しました。何も書き込まれず、すべてステージ済みのままです</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <comment>button while it works</comment>
        <translation>中止しています…</translation>
    </message>
    <message>
        <source>Cancel the commit</source>
        <comment>button, for screen readers</comment>
        <translation>コミットを中止</translation>
    </message>
    <message>
        <source>In the same transaction: each of these rows, and each that goes or is emptied with a deleted one, as it was and as it becomes, into kaiwa_studio.revision.</source>
        <comment>comment below the SQL that will run</comment>
        <translation>同じトランザクションで、これらの各行と、削除に伴って消えるか空になる各行の前後の値を kaiwa_studio.revision に書き込みます。</translation>
    </message>
    <message>
        <source>A step is being undone or redone</source>
        <comment>why an action is disabled</comment>
        <translation>操作を元に戻しているか、やり直しています</translation>
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
    <name>Kaiwa::ChangedChip</name>
    <message>
        <source>any</source>
        <comment>filter chip: no filter</comment>
        <translation>すべて</translation>
    </message>
    <message>
        <source>not committed yet</source>
        <comment>filter chip: changed …</comment>
        <translation>未コミット</translation>
    </message>
    <message>
        <source>by me</source>
        <comment>filter chip: changed …</comment>
        <translation>自分の変更</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>filter chip</comment>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter chip with its choice</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Filter by what was changed</source>
        <translation>変更による絞り込み</translation>
    </message>
    <message>
        <source>Filter by what was changed: %1</source>
        <translation>変更による絞り込み: %1</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ChartCanvas</name>
    <message>
        <source>%1 · %2</source>
        <comment>a period and what is counted in it</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (running)</source>
        <comment>a period that is not over</comment>
        <translation>%1（進行中）</translation>
    </message>
    <message>
        <source>nothing to tell</source>
        <comment>a value of a chart that is not there</comment>
        <translation>値なし</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) behind it</source>
        <translation>
            <numerusform>元の行 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>too few to rely on</source>
        <comment>a value of a chart</comment>
        <translation>少なすぎるため参考値</translation>
    </message>
    <message>
        <source>the period before: %1</source>
        <comment>a value of a chart</comment>
        <translation>前の期間：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a mark tells besides, and its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ChartCard</name>
    <message>
        <source>More of %1</source>
        <comment>%1: title of a chart</comment>
        <translation>%1のその他の操作</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <comment>%1: title of a chart</comment>
        <translation>%1（表形式）</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <comment>action: of a chart</comment>
        <translation>表で表示</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>action: a chart, as picture and as numbers</comment>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Export as PNG…</source>
        <translation>PNG でエクスポート…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 画像 (*.png)</translation>
    </message>
    <message>
        <source>Export as SVG…</source>
        <translation>SVG でエクスポート…</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 画像 (*.svg)</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>PDF でエクスポート…</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文書 (*.pdf)</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>CSV でエクスポート…</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表 (*.csv)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <comment>in place of a chart</comment>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Nothing in this period.</source>
        <comment>in place of a chart</comment>
        <translation>この期間にはデータがありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · reading again…</source>
        <translation>%1 · 再読み込み中…</translation>
    </message>
    <message>
        <source>%1 · not read again: %2</source>
        <comment>%2: what went wrong</comment>
        <translation>%1 · 再読み込みできませんでした: %2</translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>%1: a series of a chart</comment>
        <translation>%1を表示</translation>
    </message>
    <message>
        <source>Export %1</source>
        <comment>%1: title of a chart</comment>
        <translation>%1をエクスポート</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 に書き込めませんでした: %2</translation>
    </message>
    <message>
        <source>How it is counted…</source>
        <comment>action: of a chart</comment>
        <translation>集計方法…</translation>
    </message>
    <message>
        <source>%1 · dotted: the period before</source>
        <comment>below a chart</comment>
        <translation>%1 · 点線: 前の期間</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>数え方</translation>
    </message>
    <message>
        <source>How %1 is counted</source>
        <comment>%1: title of a chart</comment>
        <translation>%1 の数え方</translation>
    </message>
    <message>
        <source>As of %1 %2 · %3 · %4 s</source>
        <comment>when a chart was read and in which zone, how many rows it counts, how long it took</comment>
        <translation>%1 %2 時点 · %3 · %4 秒</translation>
    </message>
    <message>
        <source>%1 · in the corner: the period before</source>
        <comment>below a chart</comment>
        <translation>%1 · 隅: 前の期間</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ChartTable</name>
    <message>
        <source>%1 (running)</source>
        <comment>a period that is not over</comment>
        <translation>%1（進行中）</translation>
    </message>
    <message>
        <source>Rows</source>
        <comment>column: how many rows are behind the value before it</comment>
        <translation>行数</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>column: the same value in the period before</comment>
        <translation>前の期間</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ChecksDialog</name>
    <message>
        <source>Checks of %1</source>
        <comment>title of a dialog; %1: &apos;Scenarios&apos;</comment>
        <translation>%1のチェック</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Defaults</source>
        <comment>button: switches checks as they were at first</comment>
        <translation>既定に戻す</translation>
    </message>
    <message>
        <source>Switch the checks as they were at first</source>
        <translation>チェックのオンとオフを最初の状態に戻す</translation>
    </message>
    <message>
        <source>Dismissed problems</source>
        <translation>見送った問題</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>レコード</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Bring back</source>
        <comment>a dismissed problem</comment>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Bring the chosen problem back</source>
        <translation>選択した問題を元に戻す</translation>
    </message>
    <message>
        <source>Kept on this computer only</source>
        <translation>このコンピューターにのみ保存</translation>
    </message>
    <message>
        <source>Nothing is dismissed</source>
        <translation>見送った問題はありません</translation>
    </message>
    <message numerus="yes">
        <source>%n dismissed</source>
        <comment>problems</comment>
        <translation>
            <numerusform>%n 件を見送り</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dismissed, kept on this computer</source>
        <comment>problems</comment>
        <translation>
            <numerusform>%n 件を見送り（このコンピューターに保存）</numerusform>
        </translation>
    </message>
    <message>
        <source>What is checked in %1</source>
        <comment>heading of a dialog; %1: &apos;scenarios&apos;</comment>
        <translation>%1 のチェック項目</translation>
    </message>
    <message>
        <source>Checks look while you write and once more before a commit. Notes and warnings stop nothing; an error stops the commit of its record until it is put right or dismissed.</source>
        <translation>チェックは入力中と、コミットの前にもう一度行われます。情報と警告は何も止めません。エラーは、直すか無視するまでそのレコードのコミットを止めます。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ClusterModel</name>
    <message>
        <source>stays</source>
        <comment>badge: the feature into which the others are merged</comment>
        <translation>残す</translation>
    </message>
    <message>
        <source>machine-made</source>
        <comment>badge of a feature</comment>
        <translation>機械生成</translation>
    </message>
    <message>
        <source>inactive</source>
        <comment>note beside a feature</comment>
        <translation>無効</translation>
    </message>
    <message>
        <source>Findings</source>
        <comment>column</comment>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Aliases</source>
        <comment>column</comment>
        <translation>別名</translation>
    </message>
    <message numerus="yes">
        <source>%n learners</source>
        <comment>below a number of findings</comment>
        <translation>
            <numerusform>学習者 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>the others are merged into it</source>
        <comment>below the feature of a group that stays</comment>
        <translation>ほかの言語特徴の統合先</translation>
    </message>
    <message>
        <source>Feature, and why it is here</source>
        <comment>column</comment>
        <translation>言語特徴と、ここにある理由</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ClustersPage</name>
    <message numerus="yes">
        <source>%n feature(s) staged to go into %1</source>
        <comment>%1: a feature&apos;s id</comment>
        <translation>
            <numerusform>言語特徴 %n 件の %1 への統合をステージしました</numerusform>
        </translation>
    </message>
    <message>
        <source>Clusters</source>
        <comment>page: near-duplicate features in groups</comment>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Every language</source>
        <comment>choice: groups of features</comment>
        <translation>すべての言語</translation>
    </message>
    <message>
        <source>Language of the groups</source>
        <translation>グループの言語</translation>
    </message>
    <message>
        <source>Other words too</source>
        <comment>filter: also features that say the same in other words</comment>
        <translation>言い換えも含む</translation>
    </message>
    <message>
        <source>Also machine-made features that are no other spelling of a curated one but say much the same</source>
        <translation>整備済みの言語特徴と綴りは違っても、ほぼ同じことを表す機械生成の言語特徴も含めます</translation>
    </message>
    <message>
        <source>Would stay</source>
        <comment>column: the feature into which the others of a group are merged</comment>
        <translation>残る言語特徴</translation>
    </message>
    <message>
        <source>Groups of near-duplicates</source>
        <translation>ほぼ重複する言語特徴のグループ</translation>
    </message>
    <message>
        <source>Features of the group</source>
        <translation>グループの言語特徴</translation>
    </message>
    <message>
        <source>Let this one stay</source>
        <comment>button: the current feature becomes the one that the others go into</comment>
        <translation>これを残す</translation>
    </message>
    <message numerus="yes">
        <source>%n feature(s) that may be one</source>
        <translation>
            <numerusform>同じものかもしれない言語特徴 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <comment>button: the ticked features into another one</comment>
        <translation>統合</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n into the one that stays</source>
        <comment>button: features</comment>
        <translation>
            <numerusform>%n 件を残すものに統合</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick the features that shall go into the one that stays</source>
        <translation>残すものに統合する言語特徴にチェックを付けてください</translation>
    </message>
    <message>
        <source>Into %1</source>
        <comment>%1: a feature&apos;s id</comment>
        <translation>%1 に統合</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <comment>of near-duplicate features</comment>
        <translation>
            <numerusform>グループ %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Near-duplicates are found among features and their aliases.</source>
        <translation>ほぼ重複するものは、言語特徴とその別名から探します。</translation>
    </message>
    <message>
        <source>The groups could not be found</source>
        <translation>グループを調べられませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>button below an error</comment>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Looking for near-duplicates…</source>
        <translation>ほぼ重複するものを探しています…</translation>
    </message>
    <message>
        <source>No near-duplicates</source>
        <translation>ほぼ重複するものはありません</translation>
    </message>
    <message>
        <source>Features whose labels are the same but for case, separators, order or script, and machine-made ones that say what a curated one says, would stand here in groups, to be merged.</source>
        <translation>大文字と小文字、区切り、語順、文字の種類だけが違うラベルを持つ言語特徴や、整備済みの言語特徴と同じことを表す機械生成の言語特徴が、統合できるようにグループでここに並びます。</translation>
    </message>
    <message>
        <source>None in this language</source>
        <translation>この言語にはありません</translation>
    </message>
    <message numerus="yes">
        <source>Other languages have %n group(s).</source>
        <translation>
            <numerusform>ほかの言語にグループが %n 件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Planning…</source>
        <comment>the merging of features</comment>
        <translation>統合の計画中…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>&apos;3 features&apos;, &apos;416 findings&apos;</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln features</source>
        <translation>
            <numerusform>言語特徴 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>指摘 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::Columns</name>
    <message>
        <source>Learner</source>
        <translation>学習者</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>ゲスト</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ユーザー名</translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation>アバター</translation>
    </message>
    <message>
        <source>Stripe customer</source>
        <translation>Stripe の顧客</translation>
    </message>
    <message>
        <source>Stripe subscription</source>
        <translation>Stripe のサブスクリプション</translation>
    </message>
    <message>
        <source>Stripe price</source>
        <translation>Stripe の価格</translation>
    </message>
    <message>
        <source>Stripe payment</source>
        <translation>Stripe の支払い</translation>
    </message>
    <message>
        <source>Stripe invoice</source>
        <translation>Stripe の請求書</translation>
    </message>
    <message>
        <source>Native language</source>
        <translation>母語</translation>
    </message>
    <message>
        <source>Interface language</source>
        <translation>表示言語</translation>
    </message>
    <message>
        <source>Mail confirmed</source>
        <translation>メール確認</translation>
    </message>
    <message>
        <source>Mail to be confirmed since</source>
        <translation>メール確認の要求日時</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>最終利用</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新日時</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>シナリオ</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>導入</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Audio, in seconds</source>
        <translation>音声（秒）</translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>安心度</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>エンゲージメント</translation>
    </message>
    <message>
        <source>Time counted</source>
        <translation>計上時間</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>延長あり</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>延長回数</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>文字起こし</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>入力トークン数</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Said at</source>
        <translation>発言日時</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>翻訳</translation>
    </message>
    <message>
        <source>Translated from</source>
        <translation>翻訳元の言語</translation>
    </message>
    <message>
        <source>Translated into</source>
        <translation>翻訳先の言語</translation>
    </message>
    <message>
        <source>The learner’s language</source>
        <translation>学習者の言語</translation>
    </message>
    <message>
        <source>Other scripts</source>
        <translation>その他の文字</translation>
    </message>
    <message>
        <source>Confidence in the translation</source>
        <translation>翻訳の確信度</translation>
    </message>
    <message>
        <source>Translated by</source>
        <translation>翻訳の提供元</translation>
    </message>
    <message>
        <source>Notes on the translation</source>
        <translation>翻訳の注記</translation>
    </message>
    <message>
        <source>Translated</source>
        <translation>翻訳済み</translation>
    </message>
    <message>
        <source>Grammar notes</source>
        <translation>文法の注記</translation>
    </message>
    <message>
        <source>Vocabulary notes</source>
        <translation>語彙の注記</translation>
    </message>
    <message>
        <source>Pronunciation</source>
        <translation>発音</translation>
    </message>
    <message>
        <source>Fluency</source>
        <translation>流暢さ</translation>
    </message>
    <message>
        <source>Words per minute</source>
        <translation>1 分あたりの語数</translation>
    </message>
    <message>
        <source>Words per minute without pauses</source>
        <translation>休止を除く 1 分あたりの語数</translation>
    </message>
    <message>
        <source>Address of the audio</source>
        <translation>音声のアドレス</translation>
    </message>
    <message>
        <source>Address of the audio ends</source>
        <translation>音声のアドレスの期限</translation>
    </message>
    <message>
        <source>Audio, in milliseconds</source>
        <translation>音声（ミリ秒）</translation>
    </message>
    <message>
        <source>Audio file</source>
        <translation>音声ファイル</translation>
    </message>
    <message>
        <source>Audio, in bytes</source>
        <translation>音声（バイト）</translation>
    </message>
    <message>
        <source>Audio format</source>
        <translation>音声の形式</translation>
    </message>
    <message>
        <source>Samples per second</source>
        <translation>サンプリング周波数</translation>
    </message>
    <message>
        <source>Audio channels</source>
        <translation>音声のチャンネル数</translation>
    </message>
    <message>
        <source>Audio state</source>
        <translation>音声の状態</translation>
    </message>
    <message>
        <source>Audio error</source>
        <translation>音声のエラー</translation>
    </message>
    <message>
        <source>Audio kept until</source>
        <translation>音声の保存期限</translation>
    </message>
    <message>
        <source>Audio deleted</source>
        <translation>音声の削除日時</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>難易度</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>意図</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>順序</translation>
    </message>
    <message>
        <source>Analysed</source>
        <translation>分析日時</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>正確さ</translation>
    </message>
    <message>
        <source>Speech, in milliseconds</source>
        <translation>発話（ミリ秒）</translation>
    </message>
    <message>
        <source>Pauses, in milliseconds</source>
        <translation>休止（ミリ秒）</translation>
    </message>
    <message>
        <source>Average pause, in milliseconds</source>
        <translation>平均の休止（ミリ秒）</translation>
    </message>
    <message>
        <source>Longest pause, in milliseconds</source>
        <translation>最長の休止（ミリ秒）</translation>
    </message>
    <message>
        <source>Analysis, in milliseconds</source>
        <translation>分析（ミリ秒）</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>休止の回数</translation>
    </message>
    <message>
        <source>Hesitations</source>
        <translation>言いよどみの回数</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>費やした時間</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>ヒント</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>翻訳</translation>
    </message>
    <message>
        <source>Goal achieved</source>
        <translation>目標達成</translation>
    </message>
    <message>
        <source>Goal score</source>
        <translation>目標のスコア</translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation>文法</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>語彙</translation>
    </message>
    <message>
        <source>Vocabulary used</source>
        <translation>使った語彙</translation>
    </message>
    <message>
        <source>Vocabulary missed</source>
        <translation>使わなかった語彙</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>フィードバック</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>やりとりの数</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>Current tier</source>
        <translation>現在のプラン</translation>
    </message>
    <message>
        <source>Tier in effect</source>
        <translation>有効なプラン</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>期間の開始</translation>
    </message>
    <message>
        <source>Period until</source>
        <translation>期間の終了</translation>
    </message>
    <message>
        <source>Ends with the period</source>
        <translation>期間の終わりに解約</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>通貨</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Time used</source>
        <translation>利用時間</translation>
    </message>
    <message>
        <source>Banked time</source>
        <translation>繰り越し時間</translation>
    </message>
    <message>
        <source>Banked time used</source>
        <translation>使った繰り越し時間</translation>
    </message>
    <message>
        <source>Time over the limit</source>
        <translation>超過時間</translation>
    </message>
    <message>
        <source>Time with advanced voices</source>
        <translation>高度な音声の時間</translation>
    </message>
    <message>
        <source>Longest session</source>
        <translation>セッションの最長時間</translation>
    </message>
    <message>
        <source>Average session</source>
        <translation>平均のセッション</translation>
    </message>
    <message>
        <source>Realtime sessions</source>
        <translation>リアルタイムのセッション数</translation>
    </message>
    <message>
        <source>Completed sessions</source>
        <translation>完了したセッション数</translation>
    </message>
    <message>
        <source>Anki exports</source>
        <translation>Anki への書き出し数</translation>
    </message>
    <message>
        <source>Last conversation</source>
        <translation>最後の会話</translation>
    </message>
    <message>
        <source>Last realtime session</source>
        <translation>最後のリアルタイムのセッション</translation>
    </message>
    <message>
        <source>First active</source>
        <translation>最初の利用</translation>
    </message>
    <message>
        <source>Last analysis</source>
        <translation>最後の分析</translation>
    </message>
    <message>
        <source>Analyses</source>
        <translation>分析数</translation>
    </message>
    <message>
        <source>Use by day</source>
        <translation>日ごとの利用</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>プロパティ</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>流入元</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>言語特徴</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>モジュール</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>判断日時</translation>
    </message>
    <message>
        <source>Begins at character</source>
        <translation>開始位置（文字）</translation>
    </message>
    <message>
        <source>Ends at character</source>
        <translation>終了位置（文字）</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>元の表現</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>改善案</translation>
    </message>
    <message>
        <source>Mastery</source>
        <translation>習熟度</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>出現回数</translation>
    </message>
    <message>
        <source>Without error</source>
        <translation>誤りなしの回数</translation>
    </message>
    <message>
        <source>Streak</source>
        <translation>連続回数</translation>
    </message>
    <message>
        <source>Review priority</source>
        <translation>復習の優先度</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最終出現</translation>
    </message>
    <message>
        <source>Last mastered</source>
        <translation>最終習得</translation>
    </message>
    <message>
        <source>Study time, in minutes</source>
        <translation>学習時間（分）</translation>
    </message>
    <message>
        <source>Scenarios completed</source>
        <translation>完了したシナリオ数</translation>
    </message>
    <message>
        <source>Streak, in days</source>
        <translation>連続日数</translation>
    </message>
    <message>
        <source>Longest streak, in days</source>
        <translation>最長の連続日数</translation>
    </message>
    <message>
        <source>Proficiency</source>
        <translation>熟達度</translation>
    </message>
    <message>
        <source>Proficiency in grammar</source>
        <translation>文法の習熟度</translation>
    </message>
    <message>
        <source>Proficiency in vocabulary</source>
        <translation>語彙の習熟度</translation>
    </message>
    <message>
        <source>Proficiency in pronunciation</source>
        <translation>発音の習熟度</translation>
    </message>
    <message>
        <source>Last studied</source>
        <translation>最終学習</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>頻度</translation>
    </message>
    <message>
        <source>By mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>スマートフォン</translation>
    </message>
    <message>
        <source>In the app</source>
        <translation>アプリ内</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>通知しない時間帯</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>語</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>出会った回数</translation>
    </message>
    <message>
        <source>Used well</source>
        <translation>正しく使えた回数</translation>
    </message>
    <message>
        <source>Last reviewed</source>
        <translation>最後の復習</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>次の復習</translation>
    </message>
    <message>
        <source>Review interval</source>
        <translation>復習の間隔</translation>
    </message>
    <message>
        <source>First met</source>
        <translation>最初の出会い</translation>
    </message>
    <message>
        <source>Learns for</source>
        <translation>学習の目的</translation>
    </message>
    <message>
        <source>Daily goal</source>
        <translation>1 日の目標</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>話す</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>聞く</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読む</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>書く</translation>
    </message>
    <message>
        <source>Confidence speaking</source>
        <translation>話す自信</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>自信</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>難しさ</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Good exchanges</source>
        <translation>うまくいったやりとり</translation>
    </message>
    <message>
        <source>At ease with</source>
        <translation>安心できる範囲</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>記憶した事柄</translation>
    </message>
    <message>
        <source>Favourite scenarios</source>
        <translation>お気に入りのシナリオ</translation>
    </message>
    <message>
        <source>Can do</source>
        <translation>実践力</translation>
    </message>
    <message>
        <source>Levels assessed</source>
        <translation>レベルの判定</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>話す速さ</translation>
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
    <message>
        <source>Write a table into a file: CSV, JSON or JSON Lines</source>
        <translation>テーブルをファイルに書き出す: CSV、JSON、JSON Lines</translation>
    </message>
    <message>
        <source>Add and change rows of a table from a file</source>
        <translation>ファイルからテーブルの行を追加・変更する</translation>
    </message>
    <message>
        <source>Resolve raw labels, find what they mean, check the aliases</source>
        <translation>生のラベルの解決、候補の検索、別名のチェック</translation>
    </message>
    <message>
        <source>Write a page of charts into a file: PDF, CSV, JSON or PNG</source>
        <translation>グラフのページをファイルに書き出す: PDF、CSV、JSON、PNG</translation>
    </message>
    <message>
        <source>Export what belongs to a person, or erase a person</source>
        <translation>個人のデータをエクスポートまたは消去する</translation>
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
    <name>Kaiwa::CommitCircles</name>
    <message>
        <source>This record and others refer to each other in a circle (%1), and none of these fields may be empty for a moment: the database could take none of the records first. Nothing was sent.</source>
        <comment>%1: columns of the database with their tables</comment>
        <translation>このレコードとほかのレコードが循環して参照し合っており (%1)、どの項目も一時的に空にできません。データベースはどのレコードも先に受け取れないため、何も送信していません。</translation>
    </message>
    <message>
        <source>This record and others take each other&apos;s value of a field that must be unique (%1), and none of them can hold another one for a moment. Nothing was sent. Commit one of them with a value of its own first, then all of them.</source>
        <comment>%1: columns of the database with their tables</comment>
        <translation>このレコードと他のレコードは、重複できない項目（%1）の値を互いに入れ替えようとしていますが、どれも一時的に別の値を持てません。何も送信していません。まず 1 件を独自の値でコミットし、その後すべてをコミットしてください。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::CommitMemory</name>
    <message numerus="yes">
        <source>More than %n rows went along with what was deleted: the history on this computer keeps that many of them.</source>
        <translation>
            <numerusform>削除に伴って %n 行を超える行が消えました。このコンピューターの履歴にはこの行数だけが残ります。</numerusform>
        </translation>
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
        <source>%1 of %2</source>
        <comment>rows that fit the filters, of all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>more than %1 of %2</source>
        <comment>rows that fit the filters, of all</comment>
        <translation>%1 件以上 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n with problems</source>
        <comment>records of this page</comment>
        <translation>
            <numerusform>%n 件に問題あり</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for problems…</source>
        <comment>in place of the list, until all records were looked at</comment>
        <translation>問題を探しています…</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <comment>the search or the filters leave no record</comment>
        <translation>一致するものがありません</translation>
    </message>
    <message>
        <source>No %1 fits the search and the filters.</source>
        <comment>%1: &apos;scenario&apos;</comment>
        <translation>検索とフィルターに合う%1はありません。</translation>
    </message>
    <message>
        <source>Show all</source>
        <comment>button: takes search and filters away</comment>
        <translation>すべて表示</translation>
    </message>
    <message numerus="yes">
        <source>%n of the first %L1 with problems</source>
        <comment>records of this page</comment>
        <translation>
            <numerusform>先頭 %L1 件のうち %n 件に問題</numerusform>
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
    <name>Kaiwa::ConversationsPage</name>
    <message>
        <source>Conversations</source>
        <comment>page</comment>
        <translation>会話</translation>
    </message>
    <message>
        <source>Search what was said</source>
        <comment>button: unfolds a panel</comment>
        <translation>発言を検索</translation>
    </message>
    <message>
        <source>Transcript</source>
        <comment>tab: a conversation as it was led</comment>
        <translation>会話の記録</translation>
    </message>
</context>
<context>
    <name>Kaiwa::CoveragePage</name>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2 findings</source>
        <comment>rows behind a share</comment>
        <translation>指摘 %2 件中 %1 件</translation>
    </message>
    <message>
        <source>Coverage</source>
        <comment>page: how well findings are covered by curated features</comment>
        <translation>カバレッジ</translation>
    </message>
    <message>
        <source>All languages</source>
        <comment>filter</comment>
        <translation>すべての言語</translation>
    </message>
    <message>
        <source>Language of the findings</source>
        <translation>指摘の言語</translation>
    </message>
    <message>
        <source>On curated features</source>
        <comment>chart</comment>
        <translation>整備済みの言語特徴</translation>
    </message>
    <message>
        <source>On ambiguous features</source>
        <comment>chart</comment>
        <translation>指す先が不定の言語特徴</translation>
    </message>
    <message>
        <source>Share of the findings of a week whose feature has an alias that leads to another one too</source>
        <translation>その週の指摘のうち、言語特徴の別名が別の言語特徴も指しているものの割合</translation>
    </message>
    <message>
        <source>New machine-made features</source>
        <comment>chart</comment>
        <translation>新しい機械生成の言語特徴</translation>
    </message>
    <message>
        <source>For each 1,000 findings of the week</source>
        <translation>その週の指摘 1,000 件あたり</translation>
    </message>
    <message>
        <source>Waiting longest</source>
        <comment>list of machine-made features without a decision</comment>
        <translation>最も長く判断待ちのもの</translation>
    </message>
    <message>
        <source>Machine-made features that nobody folded, kept or ignored yet</source>
        <translation>まだ誰も統合、残す、無視のいずれも判断していない機械生成の言語特徴</translation>
    </message>
    <message>
        <source>Counting findings…</source>
        <comment>in place of the page, until they were counted</comment>
        <translation>指摘を数えています…</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>button below an error</comment>
        <translation>再試行</translation>
    </message>
    <message>
        <source>The findings could not be counted</source>
        <translation>指摘を数えられませんでした</translation>
    </message>
    <message>
        <source>This database does not tell the coverage</source>
        <translation>このデータベースからはカバレッジがわかりません</translation>
    </message>
    <message>
        <source>It lacks %1.</source>
        <comment>%1: names of tables and columns</comment>
        <translation>%1 がありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>machine-made features</comment>
        <translation>
            <numerusform>判断待ち %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1   since %2</source>
        <comment>%1: id of a feature</comment>
        <translation>%1   %2 から</translation>
    </message>
    <message>
        <source>Share of the findings of a week, merged features read as their survivors</source>
        <translation>その週の指摘に占める割合（統合された言語特徴は統合先として数えます）</translation>
    </message>
    <message>
        <source>last 30 days · as of %1 · %2 s</source>
        <comment>when it was read, how long it took</comment>
        <translation>過去 30 日間 · %1 時点 · %2 秒</translation>
    </message>
    <message>
        <source>on curated features</source>
        <translation>整備済みの言語特徴</translation>
    </message>
    <message>
        <source>on ambiguous features</source>
        <translation>指す先が不定の言語特徴</translation>
    </message>
    <message>
        <source>new for 1,000 findings</source>
        <translation>指摘 1,000 件あたりの新規</translation>
    </message>
    <message numerus="yes">
        <source>%n new, machine-made</source>
        <comment>features</comment>
        <translation>
            <numerusform>新しい機械生成 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>the oldest waits</source>
        <translation>最も古いものの待ち時間</translation>
    </message>
    <message>
        <source>New machine-made features, last 30 days</source>
        <comment>title of rows</comment>
        <translation>新しい機械生成の言語特徴（過去 30 日間）</translation>
    </message>
    <message>
        <source>Findings of the last 30 days</source>
        <comment>title of rows</comment>
        <translation>過去 30 日間の指摘</translation>
    </message>
</context>
<context>
    <name>Kaiwa::CsvReader</name>
    <message>
        <source>The file is empty: a first line with column names is needed.</source>
        <comment>problem of a CSV file</comment>
        <translation>ファイルが空です。最初の行に列名が必要です。</translation>
    </message>
    <message>
        <source>A column has no name in the first line.</source>
        <comment>problem of a CSV file</comment>
        <translation>最初の行に、名前のない列があります。</translation>
    </message>
    <message>
        <source>The column “%1” stands twice in the first line.</source>
        <comment>of a CSV file; %1: as the file spells it</comment>
        <translation>最初の行に、列「%1」が 2 回あります。</translation>
    </message>
    <message>
        <source>The line has %1 fields where the first line names %2 columns.</source>
        <comment>problem of a CSV file; numbers</comment>
        <translation>行のフィールドは %1 個ですが、最初の行の列は %2 個です。</translation>
    </message>
    <message>
        <source>The last line has %1 of %2 fields and no end: the file is cut off.</source>
        <comment>problem of a CSV file; numbers</comment>
        <translation>最後の行はフィールドが %2 個中 %1 個で、行末がありません。ファイルが途中で切れています。</translation>
    </message>
    <message>
        <source>The line has more than %1 fields: this is no table.</source>
        <comment>problem of a CSV file; a number</comment>
        <translation>行のフィールドが %1 個を超えています。これは表ではありません。</translation>
    </message>
    <message>
        <source>The record that ends here is larger than %1 MB: a line end or a closing quote is missing.</source>
        <comment>problem of a CSV file; a number</comment>
        <translation>ここで終わるレコードが %1 MB を超えています。改行か閉じる引用符がありません。</translation>
    </message>
    <message>
        <source>A quote stands inside a field that does not begin with one. Put the field in quotes and double those inside.</source>
        <comment>problem of a CSV file</comment>
        <translation>引用符で始まらないフィールドの中に引用符があります。フィールドを引用符で囲み、中の引用符は二重にしてください。</translation>
    </message>
    <message>
        <source>The quote that begins this field is never closed: a quote is missing, or the file is cut off.</source>
        <comment>problem of a CSV file</comment>
        <translation>このフィールドを始める引用符が閉じられていません。引用符が足りないか、ファイルが途中で切れています。</translation>
    </message>
    <message>
        <source>Something follows the closing quote of a field. A quote inside a field must be doubled.</source>
        <comment>problem of a CSV file</comment>
        <translation>フィールドを閉じる引用符の後に文字があります。フィールド内の引用符は二重にしてください。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::CurationDecisions</name>
    <message>
        <source>The decisions kept on this computer could not be read: %1</source>
        <comment>%1: the system&apos;s words</comment>
        <translation>このコンピューターに保存された判断を読み取れませんでした: %1</translation>
    </message>
    <message>
        <source>The decision could not be kept on this computer: %1</source>
        <comment>%1: the system&apos;s words</comment>
        <translation>判断を、このコンピューターに保存できませんでした: %1</translation>
    </message>
</context>
<context>
    <name>Kaiwa::DecisionsDialog</name>
    <message>
        <source>kept</source>
        <comment>a decision</comment>
        <translation>残した</translation>
    </message>
    <message>
        <source>merged</source>
        <comment>a decision</comment>
        <translation>統合</translation>
    </message>
    <message>
        <source>put off</source>
        <comment>a decision</comment>
        <translation>後回し</translation>
    </message>
    <message>
        <source>ignored</source>
        <comment>a decision</comment>
        <translation>無視</translation>
    </message>
    <message>
        <source>not the same</source>
        <comment>a decision</comment>
        <translation>別物</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Decisions, newest first</source>
        <translation>判断（新しい順）</translation>
    </message>
    <message>
        <source>About</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Bring back</source>
        <comment>a decision</comment>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Bring what was decided back into the queue</source>
        <translation>判断した項目を、判断待ちの一覧に戻す</translation>
    </message>
    <message>
        <source>Kept on this computer only</source>
        <translation>このコンピューターにのみ保存</translation>
    </message>
    <message>
        <source>kept in kaiwa_studio, for everybody</source>
        <comment>where decisions are</comment>
        <translation>kaiwa_studio に保存、全員で共有</translation>
    </message>
    <message>
        <source>kept on this computer</source>
        <comment>where decisions are</comment>
        <translation>このコンピューターに保存</translation>
    </message>
    <message>
        <source>Nothing was decided yet</source>
        <translation>判断はまだありません</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions, %1</source>
        <comment>%1: where they are kept</comment>
        <translation>
            <numerusform>判断 %Ln 件、%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::DefinitionDialog</name>
    <message>
        <source>How “%1” is counted</source>
        <comment>%1: title of a chart</comment>
        <translation>「%1」の集計方法</translation>
    </message>
    <message>
        <source>What the report says of itself</source>
        <translation>レポート自身の説明</translation>
    </message>
    <message>
        <source>The same for psql, with what the page is narrowed to</source>
        <translation>psql 用の同じ内容（ページの絞り込みを含む）</translation>
    </message>
    <message>
        <source>Copy for psql</source>
        <translation>psql 用にコピー</translation>
    </message>
    <message>
        <source>Copy the text for psql</source>
        <translation>psql 用のテキストをコピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>このウィンドウを閉じる</translation>
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
    <name>Kaiwa::DifferenceView</name>
    <message>
        <source>was %1, is %2</source>
        <comment>two values of a field</comment>
        <translation>変更前 %1、変更後 %2</translation>
    </message>
    <message>
        <source>Differences between two versions</source>
        <translation>2 つのバージョンの差分</translation>
    </message>
    <message>
        <source>Restore field</source>
        <translation>項目を復元</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <comment>%1: a field</comment>
        <translation>%1を復元</translation>
    </message>
    <message>
        <source>Stages what is struck through as the value of this field</source>
        <translation>取り消し線の付いた内容を、この項目の値としてステージします</translation>
    </message>
    <message>
        <source>Only the spacing of the JSON differs.</source>
        <translation>JSON の空白だけが異なります。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::DismissalFile</name>
    <message>
        <source>The dismissed problem could not be kept on this computer: %1</source>
        <translation>見送った問題を、このコンピューターに保存できませんでした: %1</translation>
    </message>
    <message>
        <source>The problems that were dismissed on this computer could not be read: %1</source>
        <translation>このコンピューターで見送った問題を読み込めませんでした: %1</translation>
    </message>
</context>
<context>
    <name>Kaiwa::DuplicateDialog</name>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Duplicate the %1 “%2”</source>
        <comment>%1: &apos;scenario&apos;</comment>
        <translation>%1「%2」を複製</translation>
    </message>
    <message>
        <source>%1 of the duplicate</source>
        <comment>%1: name of a field</comment>
        <translation>複製の%1</translation>
    </message>
    <message>
        <source>What becomes of the fields</source>
        <translation>各項目の扱い</translation>
    </message>
    <message>
        <source>Field</source>
        <comment>column of the plan of a duplicate</comment>
        <translation>項目</translation>
    </message>
    <message>
        <source>In the duplicate</source>
        <comment>column of the plan of a duplicate</comment>
        <translation>複製での値</translation>
    </message>
    <message>
        <source>Made new</source>
        <comment>fields of a duplicate</comment>
        <translation>新しく作成</translation>
    </message>
    <message>
        <source>Left out</source>
        <comment>fields of a duplicate</comment>
        <translation>除外</translation>
    </message>
    <message>
        <source>Copied</source>
        <comment>fields of a duplicate</comment>
        <translation>コピー</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n 項目</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared</source>
        <comment>records that original and duplicate both refer to</comment>
        <translation>共有</translation>
    </message>
    <message>
        <source>both refer to the same</source>
        <translation>どちらも同じものを参照</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name and key of a record</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not copied</source>
        <comment>rows that refer to the original</comment>
        <translation>コピーしない</translation>
    </message>
    <message>
        <source>stays with the original</source>
        <translation>元のレコードに残る</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>table · column</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <comment>that refer to a record</comment>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>Nothing reaches the database before the commit.</source>
        <translation>コミットするまで、データベースには書き込みません。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Another record has this id.</source>
        <translation>この ID は別のレコードが使っています。</translation>
    </message>
    <message>
        <source>An id is required.</source>
        <translation>ID は必須です。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::DuplicatePlan</name>
    <message>
        <source>%1 (copy)</source>
        <comment>title of a duplicate; %1: the original&apos;s</comment>
        <translation>%1（コピー）</translation>
    </message>
    <message>
        <source>a secret, or not for your role: it cannot be read</source>
        <translation>秘密の値、または現在のロールの対象外のため、読み取れません</translation>
    </message>
    <message>
        <source>the database computes it</source>
        <translation>データベースが計算します</translation>
    </message>
    <message>
        <source>your role may not set it</source>
        <translation>現在のロールでは設定できません</translation>
    </message>
    <message>
        <source>names one thing at Stripe, which two records must not share</source>
        <translation>Stripe 上の 1 つのものを指すため、2 つのレコードで共有できません</translation>
    </message>
    <message>
        <source>a moment of the original: the database sets it anew</source>
        <translation>元のレコードの日時のため、データベースが新しく設定します</translation>
    </message>
    <message>
        <source>must be unique</source>
        <translation>一意でなければなりません</translation>
    </message>
    <message>
        <source>a new key</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>a new id, which can be edited until it is committed</source>
        <translation>新しい ID（コミットするまで編集可能）</translation>
    </message>
    <message>
        <source>the database gives a new one</source>
        <translation>データベースが新しい値を付けます</translation>
    </message>
    <message>
        <source>so that the two can be told apart</source>
        <translation>2 つを区別できるように</translation>
    </message>
    <message>
        <source>starts switched off</source>
        <translation>オフの状態で始まります</translation>
    </message>
</context>
<context>
    <name>Kaiwa::DurationEditor</name>
    <message>
        <source>%1m or %1s?</source>
        <comment>beside a field for a length of time in which only a number stands</comment>
        <translation>%1m か %1s か</translation>
    </message>
    <message>
        <source>such as 1:30:00</source>
        <comment>beside a field for a length of time that cannot be read</comment>
        <translation>例: 1:30:00</translation>
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
    <name>Kaiwa::ErasePersonDialog</name>
    <message>
        <source>Deleted</source>
        <comment>what becomes of rows when a person is erased</comment>
        <translation>削除</translation>
    </message>
    <message>
        <source>Kept for accounting</source>
        <comment>what becomes of rows when a person is erased</comment>
        <translation>会計用に保持</translation>
    </message>
    <message>
        <source>Kept without the reference</source>
        <comment>what becomes of rows when a person is erased</comment>
        <translation>参照を外して保持</translation>
    </message>
    <message>
        <source>Kept, cleaned</source>
        <comment>what becomes of rows when a person is erased</comment>
        <translation>個人情報を除いて保持</translation>
    </message>
    <message>
        <source>Belongs to the person</source>
        <comment>why rows are deleted when a person is erased</comment>
        <translation>この人のデータのため</translation>
    </message>
    <message>
        <source>Passes to a new anonymous user; Stripe&apos;s ids are replaced</source>
        <comment>why rows stay when a person is erased</comment>
        <translation>新しい匿名ユーザーに引き継がれ、Stripe の ID は置き換えられるため</translation>
    </message>
    <message>
        <source>Belongs to somebody else, or to everybody</source>
        <comment>why rows stay when a person is erased</comment>
        <translation>ほかの人または全員のデータのため</translation>
    </message>
    <message>
        <source>Belongs to somebody else; the id and the address in it are replaced</source>
        <comment>why rows stay when a person is erased</comment>
        <translation>ほかの人のデータのため。中の ID とアドレスは置き換えられます</translation>
    </message>
    <message>
        <source>Erase a person</source>
        <comment>title of a dialog</comment>
        <translation>個人データの消去</translation>
    </message>
    <message>
        <source>Erase this person?</source>
        <translation>この人のデータを消去しますか？</translation>
    </message>
    <message>
        <source>Progress</source>
        <comment>progress bar, for screen readers</comment>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Table</source>
        <comment>column: name of a table</comment>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>Rows</source>
        <comment>column: a number</comment>
        <translation>行数</translation>
    </message>
    <message>
        <source>What becomes of them</source>
        <comment>column</comment>
        <translation>処理</translation>
    </message>
    <message>
        <source>Why</source>
        <comment>column</comment>
        <translation>理由</translation>
    </message>
    <message>
        <source>What becomes of which rows</source>
        <comment>name of a table, for screen readers</comment>
        <translation>どの行がどうなるか</translation>
    </message>
    <message>
        <source>The person&apos;s mail address, to confirm</source>
        <comment>name of a field, for screen readers</comment>
        <translation>確認用のこの人のメールアドレス</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <comment>button</comment>
        <translation>完全に消去</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>button</comment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Looking through every table for what belongs to this person…</source>
        <translation>すべてのテーブルで、この人のデータを探しています…</translation>
    </message>
    <message>
        <source>Type the person&apos;s id to confirm:</source>
        <translation>確認のため、この人の ID を入力してください:</translation>
    </message>
    <message>
        <source>Type the person&apos;s mail address (%1) to confirm:</source>
        <comment>%1: a masked mail address</comment>
        <translation>確認のため、この人のメールアドレス (%1) を入力してください:</translation>
    </message>
    <message>
        <source>This person cannot be erased now. Nothing is changed.</source>
        <translation>現在、この人のデータは消去できません。何も変更されていません。</translation>
    </message>
    <message>
        <source>%1 rows would be deleted for good.</source>
        <comment>%1: a number</comment>
        <translation>%1 行が完全に削除されます。</translation>
    </message>
    <message>
        <source>%1 rows stay for accounting, under a new anonymous user.</source>
        <comment>%1: a number</comment>
        <translation>%1 行が会計用に、新しい匿名ユーザーのものとして残ります。</translation>
    </message>
    <message>
        <source>It is done at once and cannot be undone: neither the changes nor the history keep a copy. Backups, exports and other computers are not reached.</source>
        <translation>すぐに実行され、元に戻せません。「変更」にも「履歴」にもコピーは残りません。バックアップ、エクスポートしたファイル、ほかのコンピューターのデータは消去されません。</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <comment>status of a dialog</comment>
        <translation>消去しています…</translation>
    </message>
    <message>
        <source>This person is erased</source>
        <translation>この人のデータを消去しました</translation>
    </message>
    <message>
        <source>%1 rows were deleted. No table holds the id or the mail address any more.</source>
        <comment>%1: a number</comment>
        <translation>%1 行を削除しました。この ID やメールアドレスを含むテーブルはもうありません。</translation>
    </message>
    <message>
        <source>Payments and subscriptions are under %1.</source>
        <comment>%1: an id</comment>
        <translation>支払いとサブスクリプションは %1 のものとして残っています。</translation>
    </message>
    <message>
        <source>Learners</source>
        <comment>the table of the people who learn</comment>
        <translation>学習者</translation>
    </message>
    <message>
        <source>Nothing was erased or changed.</source>
        <translation>何も消去・変更されていません。</translation>
    </message>
    <message>
        <source>Was this person erased?</source>
        <translation>この人は消去されましたか?</translation>
    </message>
    <message>
        <source>The connection was lost at the very end. The server is asked how it ended…</source>
        <translation>最後の段階で接続が切れました。結果をサーバーに問い合わせています…</translation>
    </message>
    <message>
        <source>The connection was lost at the very end, and the server cannot tell yet how it ended: %1 It is asked again.</source>
        <comment>%1: a sentence</comment>
        <translation>最後の段階で接続が切れ、結果はまだわかりません: %1 もう一度問い合わせます。</translation>
    </message>
    <message>
        <source>To look for yourself, search the learners for the id %1: where nobody is found, the person is erased; otherwise nothing was changed.</source>
        <comment>%1: an id</comment>
        <translation>ご自分で確かめるには、学習者を ID %1 で検索してください。見つからなければ消去済みです。見つかれば何も変更されていません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ExchangeActions</name>
    <message>
        <source>Import…</source>
        <comment>action: rows from a file</comment>
        <translation>インポート…</translation>
    </message>
    <message>
        <source>Export…</source>
        <comment>action: rows into a file</comment>
        <translation>エクスポート…</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ExportCommand</name>
    <message>
        <source>--format takes csv, json or jsonl, not “%1”.</source>
        <translation>--format には csv、json、jsonl のいずれかを指定します。「%1」は使えません。</translation>
    </message>
    <message>
        <source>The file “%1” could not be written.</source>
        <translation>ファイル「%1」に書き込めませんでした。</translation>
    </message>
    <message>
        <source>This database has no table “%1”.</source>
        <translation>このデータベースにテーブル「%1」はありません。</translation>
    </message>
    <message>
        <source>Your role may read no column of “%1”.</source>
        <translation>現在のロールでは、「%1」のどの列も読み取れません。</translation>
    </message>
    <message>
        <source>There is no standard output.</source>
        <translation>標準出力がありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation>
            <numerusform>%n 行をエクスポートしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes every row of a table, in the order of its key, as the database holds it: “import” finds no difference in what was exported. Secret columns are never written; personal ones are, and that is noted nowhere.

  --format               csv (NULL is an empty field, an empty text is &quot;&quot;), json, or jsonl (an object a line);
                         without it by the name of FILE, else csv
  --out                  into FILE instead of standard output
  --neutralise-formulas  csv: an apostrophe before texts that a spreadsheet would run as a formula
                         (they begin with = + - @); the file is no exact copy then

Without URL it works on the local database.</source>
        <comment>keep the words at the line starts, FILE and URL</comment>
        <translation>テーブルのすべての行を、キーの順に、データベースにあるとおりに書き出します。書き出したものを「import」しても、差分は出ません。秘密の列は書き出しません。個人データの列は書き出し、そのことはどこにも記録しません。

  --format               csv（NULL は空のフィールド、空のテキストは &quot;&quot;）、json、jsonl（1 行に 1 つのオブジェクト）。
                         省くと FILE の名前で決まり、決まらなければ csv
  --out                  標準出力の代わりに FILE に書き出す
  --neutralise-formulas  csv: 表計算ソフトが数式として実行するテキスト（= + - @ で始まるもの）の前に
                         アポストロフィを付ける。ファイルは正確な写しではなくなる

URL を省くと、ローカルデータベースを使います。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ExportDialog</name>
    <message>
        <source>Export %1</source>
        <comment>%1: &apos;Scenarios&apos;</comment>
        <translation>%1をエクスポート</translation>
    </message>
    <message>
        <source>%1 rows…</source>
        <comment>%1: a number</comment>
        <translation>%1 行…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are in %1.</source>
        <comment>%1: a path</comment>
        <translation>
            <numerusform>%n 行を %1 に書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is shown</source>
        <comment>choice: which rows an export has</comment>
        <translation>表示中のもの</translation>
    </message>
    <message>
        <source>The whole table</source>
        <comment>choice: which rows an export has</comment>
        <translation>テーブル全体</translation>
    </message>
    <message>
        <source>Format of the file</source>
        <comment>name of a field, for screen readers</comment>
        <translation>ファイルの形式</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <comment>format of a file</comment>
        <translation>CSV（表計算ソフト向け）</translation>
    </message>
    <message>
        <source>JSON, a list of objects</source>
        <comment>format of a file</comment>
        <translation>JSON（オブジェクトのリスト）</translation>
    </message>
    <message>
        <source>JSON Lines, an object on each line</source>
        <comment>format of a file</comment>
        <translation>JSON Lines（1 行に 1 つのオブジェクト）</translation>
    </message>
    <message>
        <source>Put an apostrophe before texts that a spreadsheet would run as a formula</source>
        <comment>check box of an export as CSV</comment>
        <translation>表計算ソフトが数式として実行するテキストの前にアポストロフィを付ける</translation>
    </message>
    <message>
        <source>The rows that fit the search and the filters, in the order of the list, with its columns and the key, as they stand here: what is staged included, what is staged for deletion left out.</source>
        <comment>below the choice “What is shown”</comment>
        <translation>検索とフィルターに合う行を、一覧の順に、一覧の列とキーを付けて、ここに表示されているとおりに書き出します。ステージ済みの変更を含み、削除としてステージされた行は除きます。</translation>
    </message>
    <message>
        <source>Every row and every column that your role may read, in the order of the key, as the database holds them: nothing that is staged. Secrets are never exported.</source>
        <comment>below the choice “The whole table”</comment>
        <translation>現在のロールで読み取れるすべての行と列を、キーの順に、データベースにあるとおりに書き出します。ステージ済みの変更は含みません。秘密の値はエクスポートしません。</translation>
    </message>
    <message>
        <source>Every value comes back as it was, JSON to the byte.</source>
        <comment>what a format of a file promises, when it is imported again</comment>
        <translation>すべての値が元のまま戻ります。JSON は 1 バイトまで同じです。</translation>
    </message>
    <message>
        <source>Safe to open in a spreadsheet. An import of this file finds the apostrophes as changes.</source>
        <comment>below the check box about apostrophes, which is on</comment>
        <translation>表計算ソフトで安全に開けます。このファイルをインポートすると、アポストロフィは変更として扱われます。</translation>
    </message>
    <message>
        <source>Off, so that an import of this file finds no difference: an empty field is not set, &quot;&quot; is an empty text. A text that begins with = + - or @ may run as a formula where the file is opened.</source>
        <comment>below the check box about apostrophes, which is off</comment>
        <translation>このファイルのインポートで差分が出ないよう、オフになっています。空のフィールドは未設定、&quot;&quot; は空のテキストです。= + - または @ で始まるテキストは、ファイルを開いたときに数式として実行されることがあります。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ExportJob</name>
    <message>
        <source>The file “%1” could not be written.</source>
        <comment>%1: a path</comment>
        <translation>ファイル「%1」に書き込めませんでした。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ExportPersonDialog</name>
    <message>
        <source>Export a person&apos;s data</source>
        <comment>title of a dialog</comment>
        <translation>個人データのエクスポート</translation>
    </message>
    <message>
        <source>Export everything about this person</source>
        <translation>この人に関するすべてのデータをエクスポート</translation>
    </message>
    <message>
        <source>Every row that belongs to the person or names them, as it stands at one moment, in one JSON document:</source>
        <translation>この人に属する行と、この人が記されている行のすべてを、ある一時点の状態で 1 つの JSON 文書に書き出します:</translation>
    </message>
    <message>
        <source>Passwords, login sessions&apos; ids, verification codes and ids at other services are never read. The file holds personal data: it is readable by you alone, keep it so.</source>
        <translation>パスワード、ログインセッションの ID、確認コード、ほかのサービスの ID は読み取りません。ファイルには個人データが含まれます。読めるのはあなただけなので、その状態を保ってください。</translation>
    </message>
    <message>
        <source>And a PDF for reading, beside it</source>
        <comment>check box: a second file</comment>
        <translation>読むための PDF も一緒に作成</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <comment>filter of a file dialog; keep *.json</comment>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>%1 rows…</source>
        <comment>%1: a number</comment>
        <translation>%1 行…</translation>
    </message>
    <message>
        <source>%1 rows of %2 tables are in %3.</source>
        <comment>%1, %2: numbers, %3: one path or two</comment>
        <translation>テーブル %2 個の %1 行を %3 に書き出しました。</translation>
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
    <name>Kaiwa::FeatureActions</name>
    <message>
        <source>%1 is folded into %2 with the next commit.</source>
        <translation>次のコミットで %1 は %2 に統合されます。</translation>
    </message>
    <message>
        <source>%1 stands on its own again with the next commit.</source>
        <translation>次のコミットで %1 は再び独立した言語特徴になります。</translation>
    </message>
    <message>
        <source>Fold into…</source>
        <comment>action: merges features into another</comment>
        <translation>統合…</translation>
    </message>
    <message>
        <source>Take the fold back</source>
        <comment>action: un-merges a feature</comment>
        <translation>統合を取り消す</translation>
    </message>
    <message>
        <source>Rename or move…</source>
        <comment>action: of features</comment>
        <translation>名前の変更と移動…</translation>
    </message>
</context>
<context>
    <name>Kaiwa::FeatureDelegate</name>
    <message>
        <source>folded</source>
        <comment>badge: the feature was merged into another</comment>
        <translation>統合済み</translation>
    </message>
    <message>
        <source>not active</source>
        <comment>badge: of a feature</comment>
        <translation>無効</translation>
    </message>
    <message>
        <source>machine-made</source>
        <comment>badge: of a feature</comment>
        <translation>機械生成</translation>
    </message>
    <message>
        <source>no copy</source>
        <comment>badge: the feature has no coaching copy</comment>
        <translation>コーチング文なし</translation>
    </message>
    <message>
        <source>for audio corrections</source>
        <comment>beside the macro skill pronunciation, which has no feature yet</comment>
        <translation>音声の訂正用</translation>
    </message>
    <message>
        <source>global</source>
        <comment>language of a feature: of none, for all</comment>
        <translation>全言語</translation>
    </message>
    <message>
        <source>No feature yet: corrections of what learners say aloud will use it.</source>
        <translation>言語特徴はまだありません。学習者の発話の訂正に使われます。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::FeatureMerging</name>
    <message>
        <source>Something about these features was changed while the merge was planned. Try again.</source>
        <translation>統合を計画している間に、これらの言語特徴の内容が変更されました。再試行してください。</translation>
    </message>
    <message>
        <source>Something about these features was changed meanwhile. Try again.</source>
        <translation>その間に、これらの言語特徴の内容が変更されました。再試行してください。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::FeatureNavigator</name>
    <message>
        <source>Features by macro skill and sub skill</source>
        <translation>マクロスキルとサブスキル別の言語特徴</translation>
    </message>
    <message>
        <source>Rename or move…</source>
        <comment>action: of all features of a branch</comment>
        <translation>名前の変更と移動…</translation>
    </message>
</context>
<context>
    <name>Kaiwa::FeatureReach</name>
    <message>
        <source>%1, %2</source>
        <comment>%1: &apos;340 findings&apos;, %2: &apos;25 learners&apos;</comment>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>指摘 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s)</source>
        <translation>
            <numerusform>学習者 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the database yet, so nobody met it.</source>
        <translation>まだデータベースにないため、出会った学習者はいません。</translation>
    </message>
    <message>
        <source>Last 30 days: %1</source>
        <comment>%1: findings and learners</comment>
        <translation>過去 30 日間: %1</translation>
    </message>
    <message>
        <source>Ever: %1</source>
        <comment>%1: findings and learners</comment>
        <translation>全期間: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alias(es) lead(s) to it</source>
        <translation>
            <numerusform>これを指す別名 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Including %Ln feature(s) that were merged into it</source>
        <translation>
            <numerusform>統合された言語特徴 %Ln 件を含む</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::FigureEditor</name>
    <message>
        <source>No limit</source>
        <comment>a switch beside a number</comment>
        <translation>無制限</translation>
    </message>
</context>
<context>
    <name>Kaiwa::FileExportDialog</name>
    <message>
        <source>Export</source>
        <comment>title of a dialog</comment>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Exporting</source>
        <comment>progress bar, for screen readers</comment>
        <translation>エクスポート中</translation>
    </message>
    <message>
        <source>Export…</source>
        <comment>button: asks for the file next</comment>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <comment>status of a dialog</comment>
        <translation>エクスポートしています…</translation>
    </message>
    <message>
        <source>Cancelled: no file was written.</source>
        <comment>status of a dialog</comment>
        <translation>中止しました。ファイルは書き込まれていません。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>button</comment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Nothing was written: it could not be noted that personal data is taken along.</source>
        <translation>何も書き出していません: 個人データを含めたことを記録できませんでした。</translation>
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
    <name>Kaiwa::FileRecord</name>
    <message>
        <source>A text or a number is expected here, not a list or an object.</source>
        <comment>problem of a value in a JSON file</comment>
        <translation>ここにはテキストか数値が必要です。リストやオブジェクトは使えません。</translation>
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
    <message>
        <source>What you committed through the studio, and what is staged</source>
        <translation>スタジオでコミットした変更と、ステージ済みの変更</translation>
    </message>
    <message>
        <source>What you committed on this computer, and what is staged</source>
        <translation>このコンピューターでコミットしたものと、ステージ中のもの</translation>
    </message>
    <message>
        <source>Only %1</source>
        <comment>filter chip; %1: &apos;machine-made&apos;</comment>
        <translation>%1のみ</translation>
    </message>
</context>
<context>
    <name>Kaiwa::FilterNames</name>
    <message>
        <source>What a filter stands for could not be read: %1</source>
        <comment>%1: why</comment>
        <translation>フィルターの値の名前を読み取れませんでした: %1</translation>
    </message>
</context>
<context>
    <name>Kaiwa::FilterPopup</name>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Any</source>
        <comment>button: the column filters nothing</comment>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Do not filter by %1</source>
        <translation>%1で絞り込まない</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>%1で絞り込み</translation>
    </message>
    <message>
        <source>is</source>
        <comment>condition</comment>
        <translation>等しい</translation>
    </message>
    <message>
        <source>contains</source>
        <comment>condition</comment>
        <translation>含む</translation>
    </message>
    <message>
        <source>is one of</source>
        <comment>condition</comment>
        <translation>いずれか</translation>
    </message>
    <message>
        <source>is between</source>
        <comment>condition</comment>
        <translation>範囲内</translation>
    </message>
    <message>
        <source>has the member</source>
        <comment>condition on JSON</comment>
        <translation>メンバーを持つ</translation>
    </message>
    <message>
        <source>is not set</source>
        <comment>condition</comment>
        <translation>未設定</translation>
    </message>
    <message>
        <source>is set</source>
        <comment>condition</comment>
        <translation>設定済み</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>from</source>
        <comment>lowest value</comment>
        <translation>下限</translation>
    </message>
    <message>
        <source>name</source>
        <comment>of a member of JSON</comment>
        <translation>名前</translation>
    </message>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>to</source>
        <comment>highest value</comment>
        <translation>上限</translation>
    </message>
    <message>
        <source>text</source>
        <comment>of a member of JSON; may be empty</comment>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>a, b, c</source>
        <comment>placeholder: several values</comment>
        <translation>a, b, c</translation>
    </message>
</context>
<context>
    <name>Kaiwa::FilterWords</name>
    <message>
        <source>%1 from %2</source>
        <comment>filter: column and lowest value</comment>
        <translation>%1: %2～</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>filter: column and highest value</comment>
        <translation>%1: ～%2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <comment>filter: column, lowest and highest value</comment>
        <translation>%1: %2～%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter: column and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 contains “%2”</source>
        <comment>filter</comment>
        <translation>%1に「%2」を含む</translation>
    </message>
    <message>
        <source>%1: not set</source>
        <comment>filter</comment>
        <translation>%1: 未設定</translation>
    </message>
    <message>
        <source>%1: set</source>
        <comment>filter: the column has a value</comment>
        <translation>%1: 設定済み</translation>
    </message>
    <message>
        <source>%1 has “%2”</source>
        <comment>filter: JSON with a member</comment>
        <translation>%1に「%2」あり</translation>
    </message>
    <message>
        <source>%1: %2 is “%3”</source>
        <comment>filter: JSON, member and its value</comment>
        <translation>%1: %2 が「%3」</translation>
    </message>
    <message>
        <source>One record</source>
        <comment>filter: a single row by its key</comment>
        <translation>1 件のレコード</translation>
    </message>
</context>
<context>
    <name>Kaiwa::FindBar</name>
    <message>
        <source>Find in this text</source>
        <translation>このテキスト内を検索</translation>
    </message>
    <message>
        <source>Clear the words to find</source>
        <translation>検索する語をクリア</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <comment>of the words to find</comment>
        <translation>前の一致箇所 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <comment>of the words to find</comment>
        <translation>次の一致箇所 (F3)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>検索を閉じる (Esc)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>more than %1</source>
        <comment>places that were found</comment>
        <translation>%1 件超</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>places that were found</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>Kaiwa::FindingsView</name>
    <message>
        <source>accepted</source>
        <comment>what became of a finding</comment>
        <translation>受け入れ</translation>
    </message>
    <message>
        <source>ignored</source>
        <comment>what became of a finding</comment>
        <translation>無視</translation>
    </message>
    <message>
        <source>dismissed</source>
        <comment>what became of a finding</comment>
        <translation>却下</translation>
    </message>
    <message>
        <source>pending</source>
        <comment>what became of a finding</comment>
        <translation>未対応</translation>
    </message>
    <message>
        <source>Learner wrote</source>
        <comment>column of findings</comment>
        <translation>学習者の文</translation>
    </message>
    <message>
        <source>Suggested</source>
        <comment>column of findings</comment>
        <translation>提案</translation>
    </message>
    <message>
        <source>Explanation</source>
        <comment>column of findings</comment>
        <translation>説明</translation>
    </message>
    <message>
        <source>Outcome</source>
        <comment>column of findings</comment>
        <translation>結果</translation>
    </message>
    <message>
        <source>The message does not say “%1” at that place.</source>
        <comment>%1: words of a finding</comment>
        <translation>メッセージのその位置に「%1」はありません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::FoldDialog</name>
    <message>
        <source>Fold into…</source>
        <comment>title of a dialog</comment>
        <translation>統合</translation>
    </message>
    <message>
        <source>Fold %1 into</source>
        <comment>%1: id of a feature; the list below says into what</comment>
        <translation>%1 の統合先</translation>
    </message>
    <message numerus="yes">
        <source>Fold %n features into</source>
        <comment>the list below says into what</comment>
        <translation>
            <numerusform>言語特徴 %n 件の統合先</numerusform>
        </translation>
    </message>
    <message>
        <source>Search all features</source>
        <comment>placeholder</comment>
        <translation>すべての言語特徴を検索</translation>
    </message>
    <message>
        <source>Search all features</source>
        <translation>すべての言語特徴を検索</translation>
    </message>
    <message>
        <source>Features to fold into</source>
        <translation>統合先の言語特徴</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Fold</source>
        <comment>button: merges features</comment>
        <translation>統合</translation>
    </message>
    <message>
        <source>not active</source>
        <comment>of a feature</comment>
        <translation>無効</translation>
    </message>
</context>
<context>
    <name>Kaiwa::FoldedChips</name>
    <message>
        <source>more</source>
        <comment>filter chip: opens the filters that have no room</comment>
        <translation>さらに表示</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>その他のフィルター</translation>
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
        <source>Keep my value of %1</source>
        <translation>%1は自分の値を残す</translation>
    </message>
    <message>
        <source>Take their value of %1</source>
        <translation>%1は相手の値を採用</translation>
    </message>
</context>
<context>
    <name>Kaiwa::GoldenLabels</name>
    <message>
        <source>Line %1: %2</source>
        <comment>%2: a sentence about the line of a file</comment>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>A golden label needs the columns label and feature_id, and a value in both.</source>
        <comment>label and feature_id are names of columns of a file</comment>
        <translation>基準ラベルには列 label と列 feature_id が必要で、どちらにも値が必要です。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::GoldenLine</name>
    <message>
        <source>Golden labels</source>
        <comment>for screen readers</comment>
        <translation>基準ラベル</translation>
    </message>
    <message>
        <source>%1 · by what is staged no longer: %2</source>
        <comment>%1: &apos;41 of 42 golden labels land where expected&apos;, %2: labels</comment>
        <translation>%1 · ステージ済みの変更で外れるもの: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>labels</comment>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::GoldenPanel</name>
    <message>
        <source>as expected</source>
        <comment>a label lands where it should</comment>
        <translation>想定どおり</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <comment>badge: a label lands on another feature</comment>
        <translation>別の言語特徴</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.tsv *.txt);;All files (*)</source>
        <comment>filter of a file dialog; keep the patterns</comment>
        <translation>CSV ファイル (*.csv *.tsv *.txt);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The file could not be read: %1</source>
        <translation>ファイルを読み取れませんでした: %1</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>ファイルに書き込めませんでした: %1</translation>
    </message>
    <message>
        <source>Label</source>
        <comment>column</comment>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>column</comment>
        <translation>言語</translation>
    </message>
    <message>
        <source>Expected feature</source>
        <comment>column</comment>
        <translation>想定する言語特徴</translation>
    </message>
    <message>
        <source>Golden labels</source>
        <translation>基準ラベル</translation>
    </message>
    <message>
        <source>Only those that stray</source>
        <comment>filter: golden labels that do not land as expected</comment>
        <translation>外れたもののみ</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>button: takes the chosen golden labels off the list</comment>
        <translation>外す</translation>
    </message>
    <message>
        <source>Import…</source>
        <comment>button: golden labels from a file</comment>
        <translation>インポート…</translation>
    </message>
    <message>
        <source>Export…</source>
        <comment>button: golden labels into a file</comment>
        <translation>エクスポート…</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) added</source>
        <comment>golden labels</comment>
        <translation>
            <numerusform>ラベル %n 件を追加しました</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1, merged</source>
        <comment>%1: a feature&apos;s id</comment>
        <translation>%1（統合済み）の代わり</translation>
    </message>
    <message>
        <source>None strays</source>
        <translation>外れたものはありません</translation>
    </message>
    <message>
        <source>Every golden label lands where it is expected, under both rules.</source>
        <translation>どちらの規則でも、すべての基準ラベルが想定どおりに解決されます。</translation>
    </message>
    <message>
        <source>Reading the golden labels…</source>
        <translation>基準ラベルを読み取り中…</translation>
    </message>
    <message>
        <source>No golden labels yet</source>
        <translation>基準ラベルはまだありません</translation>
    </message>
    <message>
        <source>Labels whose feature you are sure of: they are tried before each commit that touches features or aliases. Keep some from “Try labels”, or import a CSV file with the columns label, language and feature_id. They are kept on this computer.</source>
        <comment>“Try labels” is a tab of the same page; label, language and feature_id are names of columns</comment>
        <translation>どの言語特徴を指すか確実なラベルです。言語特徴や別名を変更するコミットの前に、毎回試します。「ラベルを試す」から保存するか、列 label、language、feature_id を持つ CSV ファイルをインポートしてください。このコンピューターに保存されます。</translation>
    </message>
    <message>
        <source>Import golden labels</source>
        <translation>基準ラベルをインポート</translation>
    </message>
    <message>
        <source>Export golden labels</source>
        <translation>基準ラベルをエクスポート</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <comment>%1: a file</comment>
        <translation>%1 に書き出しました</translation>
    </message>
</context>
<context>
    <name>Kaiwa::GoldenWatch</name>
    <message>
        <source>The golden labels on this computer could not be read.</source>
        <translation>このコンピューターの基準ラベルを読み取れませんでした。</translation>
    </message>
    <message>
        <source>The golden labels could not be kept on this computer.</source>
        <translation>基準ラベルを、このコンピューターに保存できませんでした。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::GoldenWords</name>
    <message numerus="yes">
        <source>%1 of %n golden labels land where expected</source>
        <translation>
            <numerusform>基準ラベル %n 件中 %1 件が想定どおり</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 under the deployed rule</source>
        <comment>%1: &apos;41 of 42 golden labels land where expected&apos;</comment>
        <translation>%1、運用中の規則では %2 件</translation>
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
    <name>Kaiwa::History</name>
    <message>
        <source>Take back: %1</source>
        <comment>%1: what a change-set did, &apos;Change region of 2 speakers&apos;</comment>
        <translation>取り消し: %1</translation>
    </message>
    <message numerus="yes">
        <source>The change-set has more than %n records: it is too large to be taken back at once.</source>
        <translation>
            <numerusform>変更セットには %n 件を超えるレコードがあり、大きすぎて一度には元に戻せません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::HistoryPanel</name>
    <message>
        <source>This record</source>
        <translation>このレコード</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>変更（新しい順）</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>古い変更を表示</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>Restore record</source>
        <translation>レコードを復元</translation>
    </message>
    <message>
        <source>Stages the older of the two versions, everything that is struck through</source>
        <translation>2 つの版のうち古いほう（取り消し線の部分すべて）をステージします</translation>
    </message>
    <message>
        <source>Restore the whole change-set</source>
        <translation>変更セット全体を復元</translation>
    </message>
    <message>
        <source>Stages every record of this change-set as it was before it</source>
        <translation>この変更セットのすべてのレコードを、変更前の状態でステージします</translation>
    </message>
    <message>
        <source>Keep it in the database…</source>
        <translation>データベースに保存…</translation>
    </message>
    <message>
        <source>For how long…</source>
        <comment>the history is kept</comment>
        <translation>保存期間…</translation>
    </message>
    <message>
        <source>Kept in the database (kaiwa_studio.revision), which this role may write and not read.</source>
        <translation>データベース (kaiwa_studio.revision) に保存されます。現在のロールは、書き込めますが読み取れません。</translation>
    </message>
    <message>
        <source>Kept on this computer only: the database has no schema kaiwa_studio.</source>
        <translation>このコンピューターにのみ保存されます。データベースにスキーマ kaiwa_studio がありません。</translation>
    </message>
    <message>
        <source>Kept on this computer only: the role “%1” may not write into kaiwa_studio.revision.</source>
        <translation>このコンピューターにのみ保存されます。ロール「%1」には kaiwa_studio.revision に書き込む権限がありません。</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>履歴を読み取れませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>履歴を読み取り中…</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>変更はまだありません</translation>
    </message>
    <message>
        <source>Every commit made with the studio is listed here from now on.</source>
        <translation>今後、スタジオで行ったコミットはすべてここに表示されます。</translation>
    </message>
    <message>
        <source>No record chosen</source>
        <translation>レコードが選ばれていません</translation>
    </message>
    <message>
        <source>Choose a row of the list to see who changed it.</source>
        <translation>一覧の行を選ぶと、誰が変更したかが表示されます。</translation>
    </message>
    <message>
        <source>Not in the database yet</source>
        <translation>まだデータベースにありません</translation>
    </message>
    <message>
        <source>The history of this record begins when it is committed.</source>
        <translation>このレコードの履歴は、コミットしたときに始まります。</translation>
    </message>
    <message>
        <source>Nobody has changed this record with the studio so far. The next commit that does is listed here, with every field as it was before and after.</source>
        <translation>このレコードは、まだスタジオで変更されていません。次に変更をコミットすると、各項目の変更前と変更後とともに、ここに表示されます。</translation>
    </message>
    <message>
        <source>Committed as: %1</source>
        <comment>%1: what the change-set did</comment>
        <translation>コミットの内容: %1</translation>
    </message>
    <message>
        <source>Since then (compared with the record as it is now)</source>
        <translation>その後の変更（現在のレコードとの比較）</translation>
    </message>
    <message>
        <source>Compared with the version of %1</source>
        <comment>%1: time and who</comment>
        <translation>%1 の版との比較</translation>
    </message>
    <message>
        <source>The two versions are the same.</source>
        <translation>2 つの版は同じです。</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <comment>%1: a record, &apos;Speaker ja-1&apos;</comment>
        <translation>%1を復元</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <comment>%1: a field, &apos;region&apos;</comment>
        <translation>%1を復元</translation>
    </message>
    <message numerus="yes">
        <source>%n records staged: look at the changes, then commit.</source>
        <translation>
            <numerusform>%n 件のレコードをステージしました。変更を確認してからコミットしてください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were changed since that version: what was written then is replaced too.</source>
        <translation>
            <numerusform>そのうち %n 件は、その版より後に変更されています。そのときに書き込まれた内容も置き換えられます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to restore: it reads so already.</source>
        <translation>復元するものはありません。すでに同じ内容です。</translation>
    </message>
    <message>
        <source>Left as they are, since the role may not write them: %1.</source>
        <comment>%1: columns</comment>
        <translation>現在のロールに書き込む権限がないため、そのまま残します: %1。</translation>
    </message>
    <message>
        <source>What this change did</source>
        <comment>compares with the version before</comment>
        <translation>この変更の内容</translation>
    </message>
    <message>
        <source>With related</source>
        <comment>records, in a history</comment>
        <translation>関連も表示</translation>
    </message>
    <message>
        <source>Change-sets</source>
        <comment>all of them, in a history</comment>
        <translation>変更セット</translation>
    </message>
    <message>
        <source>Kept in the database (kaiwa_studio.revision).</source>
        <translation>データベースに保存（kaiwa_studio.revision）。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::HitRow</name>
    <message>
        <source>%1 of %2</source>
        <comment>which of several hits in a field</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Found in %1: %2</source>
        <comment>name of a field, sentence</comment>
        <translation>%1で見つかりました: %2</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ImpactPanel</name>
    <message>
        <source>Label</source>
        <comment>column</comment>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Lands now on</source>
        <comment>column: before what is staged</comment>
        <translation>現在の解決先</translation>
    </message>
    <message>
        <source>Would land on</source>
        <comment>column: with what is staged</comment>
        <translation>変更後の解決先</translation>
    </message>
    <message>
        <source>In conversations in</source>
        <comment>column: languages</comment>
        <translation>会話の言語</translation>
    </message>
    <message>
        <source>Labels that would resolve elsewhere</source>
        <translation>解決先が変わるラベル</translation>
    </message>
    <message numerus="yes">
        <source>They leave %n features</source>
        <translation>
            <numerusform>%n 件の言語特徴から離れます</numerusform>
        </translation>
    </message>
    <message>
        <source>No label leaves a feature: so far the application would make new ones for them.</source>
        <translation>言語特徴から離れるラベルはありません。これまでは、アプリケーションが新しい言語特徴を作るラベルでした。</translation>
    </message>
    <message>
        <source>%1. This database does not record findings.</source>
        <comment>%1: &apos;They leave 3 features&apos;</comment>
        <translation>%1。このデータベースには指摘が記録されていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <comment>of features</comment>
        <translation>
            <numerusform>指摘 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, which had %2 in the last %3 days.</source>
        <translation>%1（過去 %3 日間の%2）。</translation>
    </message>
    <message>
        <source>%1, which had %2 of %3 in the last %4 days.</source>
        <comment>%2: &apos;340 findings&apos;, %3: &apos;25 learners&apos;</comment>
        <translation>%1（過去 %4 日間の%3、%2）。</translation>
    </message>
    <message numerus="yes">
        <source>%n learners</source>
        <translation>
            <numerusform>学習者 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>What is staged could not be looked at</source>
        <translation>ステージ済みの変更を調べられませんでした</translation>
    </message>
    <message>
        <source>Nothing staged touches a label</source>
        <translation>ラベルに関わるステージ済みの変更はありません</translation>
    </message>
    <message>
        <source>Edit features or aliases, and here stands which labels would resolve elsewhere once that is committed, and how many findings and learners it touches.</source>
        <translation>言語特徴や別名を編集すると、コミット後に解決先が変わるラベルと、それに関わる指摘と学習者の数がここに表示されます。</translation>
    </message>
    <message>
        <source>Looking at what is staged…</source>
        <translation>ステージ済みの変更を調べています…</translation>
    </message>
    <message>
        <source>No label would resolve elsewhere</source>
        <translation>解決先が変わるラベルはありません</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) bear other rows than before, and all land where they did, in every language and under both rules.</source>
        <translation>
            <numerusform>%n 件のラベルは該当する行が変わりますが、どの言語でも、どちらの規則でも、解決先は変わりません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) would resolve elsewhere</source>
        <translation>
            <numerusform>%n 件のラベルの解決先が変わります</numerusform>
        </translation>
    </message>
    <message>
        <source>A finding does not record the label it came from: counted are all findings of these features, under whatever label they were found.</source>
        <translation>指摘には元のラベルが記録されていません。どのラベルによるものかを問わず、これらの言語特徴の指摘をすべて数えています。</translation>
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
    <name>Kaiwa::ImportColumns</name>
    <message>
        <source>In the file</source>
        <comment>header: the name of a column</comment>
        <translation>ファイルの列</translation>
    </message>
    <message>
        <source>Goes to</source>
        <comment>header: a column of the table</comment>
        <translation>取り込み先</translation>
    </message>
    <message>
        <source>First values</source>
        <comment>header</comment>
        <translation>最初の値</translation>
    </message>
    <message>
        <source>Choose…</source>
        <comment>no column of the table is chosen yet</comment>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Leave out</source>
        <comment>a column of a file</comment>
        <translation>取り込まない</translation>
    </message>
    <message>
        <source>Leave out: %1</source>
        <comment>%1: why, as &apos;computed by the database&apos;</comment>
        <translation>取り込まない: %1</translation>
    </message>
    <message>
        <source>Columns of the file and where they go</source>
        <comment>name of a list, for screen readers</comment>
        <translation>ファイルの列と取り込み先</translation>
    </message>
    <message>
        <source>Where the column “%1” goes</source>
        <comment>name of a field, for screen readers; %1: a column of a file</comment>
        <translation>列「%1」の取り込み先</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ImportCommand</name>
    <message numerus="yes">
        <source>… and %n more problem(s).</source>
        <translation>
            <numerusform>… ほかに %n 件の問題があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <comment>step in the undo history</comment>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Nothing was changed in the database.</source>
        <translation>データベースは何も変更されていません。</translation>
    </message>
    <message>
        <source>Adds and changes rows of a table from a CSV file (with column names in its first line; comma, semicolon, tab or | between the fields), a JSON file (a list of objects) or a JSON Lines file, told apart by name and content. Columns go by their names, rows by the table&apos;s key. An empty CSV field is NULL, &quot;&quot; is an empty text. Rows that are as the file says stay untouched.

All is committed together. With problems nothing is: each is said with its line and column, and the exit code is 1.

  --dry-run  change nothing, say what would be

The last line is: N inserts, N changes, N problems. Without URL it works on the local database.</source>
        <comment>keep --dry-run, the words “N inserts, N changes, N problems” and URL</comment>
        <translation>CSV ファイル（1 行目が列名、項目の区切りはコンマ、セミコロン、タブ、| のいずれか）、JSON ファイル（オブジェクトのリスト）、JSON Lines ファイルから、テーブルの行を追加・変更します。形式は名前と内容で判別します。列は名前で、行はテーブルのキーで対応させます。CSV の空の項目は NULL、&quot;&quot; は空のテキストです。ファイルと同じ内容の行は変更しません。

すべてをまとめてコミットします。問題があれば何もコミットせず、それぞれを行と列とともに表示し、終了コードは 1 になります。

  --dry-run  何も変更せず、行われる内容だけを表示

最後の行は「N inserts, N changes, N problems」です。URL を省くと、ローカルデータベースを使います。</translation>
    </message>
    <message>
        <source>The connection was lost at the very end. Asking the server how it ended…</source>
        <translation>最後の段階で接続が切れました。結果をサーバーに問い合わせています…</translation>
    </message>
    <message>
        <source>It was committed.</source>
        <translation>コミットされました。</translation>
    </message>
    <message>
        <source>It is not known whether the rows were committed: all of them were, or none. An import with --dry-run tells; where it finds nothing to do, they were.</source>
        <comment>keep --dry-run</comment>
        <translation>行がコミットされたかどうかはわかりません。すべてコミットされたか、一つもされていないかのどちらかです。--dry-run を付けた取り込みでわかります。することが何もなければ、コミットされています。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ImportDialog</name>
    <message>
        <source>Import</source>
        <comment>title of a dialog</comment>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Import into %1</source>
        <comment>%1: &apos;Scenarios&apos;</comment>
        <translation>%1にインポート</translation>
    </message>
    <message>
        <source>CSV</source>
        <comment>format of a file</comment>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <comment>format of a file</comment>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <comment>format of a file</comment>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Importing</source>
        <comment>progress bar, for screen readers</comment>
        <translation>インポート中</translation>
    </message>
    <message>
        <source>Comparing with the database: %1 rows…</source>
        <comment>%1: a number</comment>
        <translation>データベースと比較中: %1 行…</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.json *.jsonl *.ndjson);;All files (*)</source>
        <comment>filter of a file dialog</comment>
        <translation>表形式ファイル (*.csv *.tsv *.txt *.json *.jsonl *.ndjson);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>rows of a file; %1: a number</comment>
        <translation>新規 %1 行</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <comment>rows of a file; %1: a number</comment>
        <translation>変更 %1 行</translation>
    </message>
    <message>
        <source>%1 as they are</source>
        <comment>rows of a file; %1: a number</comment>
        <translation>変更なし %1 行</translation>
    </message>
    <message>
        <source>Nothing to stage</source>
        <comment>button</comment>
        <translation>ステージする行なし</translation>
    </message>
    <message>
        <source>Import %1</source>
        <comment>step in the undo history; %1: name of a file</comment>
        <translation>%1 のインポート</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>button: what a file brings</comment>
        <translation>ステージ</translation>
    </message>
    <message>
        <source>CSV with column names in the first line, JSON (a list of objects) or JSON Lines. Rows go by the key: known ones are changed, others are added. An empty CSV field is not set, &quot;&quot; is an empty text. The time of the last change is the database&apos;s own and is left out for rows that exist.</source>
        <comment>at the top of the import dialog</comment>
        <translation>1 行目が列名の CSV、JSON（オブジェクトのリスト）、または JSON Lines。行はキーで対応させ、既存の行は変更し、それ以外は追加します。CSV の空の項目は未設定、&quot;&quot; は空のテキストです。最終変更日時はデータベースが管理するため、既存の行では取り込みません。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <comment>button</comment>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <comment>in place of a name of a file</comment>
        <translation>ファイルが選ばれていません</translation>
    </message>
    <message>
        <source>Format of the file</source>
        <comment>name of a field, for screen readers</comment>
        <translation>ファイルの形式</translation>
    </message>
    <message>
        <source>What stands between the fields</source>
        <comment>name of a field, for screen readers: comma, semicolon …</comment>
        <translation>項目の区切り文字</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <comment>what stands between the fields of a CSV file, and its sign</comment>
        <translation>コンマ ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <comment>what stands between the fields of a CSV file, and its sign</comment>
        <translation>セミコロン ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <comment>the character that stands between the fields of a CSV file</comment>
        <translation>タブ</translation>
    </message>
    <message>
        <source>Bar |</source>
        <comment>what stands between the fields of a CSV file, and its sign</comment>
        <translation>縦棒 |</translation>
    </message>
    <message>
        <source>Leave out the rows with problems (else they are staged to be put right here)</source>
        <comment>check box of an import</comment>
        <translation>問題のある行を取り込まない（オフにすると、ここで修正できるようステージします）</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <comment>status of a dialog</comment>
        <translation>ファイルを読み取り中…</translation>
    </message>
    <message>
        <source>Comparing with the database…</source>
        <comment>status of a dialog</comment>
        <translation>データベースと比較中…</translation>
    </message>
    <message>
        <source>The file cannot be read to its end, so that nothing of it is imported</source>
        <comment>what an import would do, the last part of a list</comment>
        <translation>ファイルを最後まで読み取れないため、何も取り込みません</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <comment>of an import: rows that cannot be imported as they are</comment>
        <translation>
            <numerusform>%n 件の問題</numerusform>
        </translation>
    </message>
    <message>
        <source>Staging…</source>
        <comment>status of a dialog</comment>
        <translation>ステージ中…</translation>
    </message>
    <message>
        <source>Cancelled: nothing is staged.</source>
        <comment>status of a dialog</comment>
        <translation>キャンセルしました。何もステージしていません。</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>button</comment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Taking back what is staged…</source>
        <comment>status of a dialog, after Cancel</comment>
        <translation>ステージしたものを元に戻しています…</translation>
    </message>
    <message numerus="yes">
        <source>Stage %n record(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%n 件のレコードをステージ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) staged. Nothing is in the database before the commit, and Undo takes all of it back.</source>
        <comment>status of a dialog</comment>
        <translation>
            <numerusform>%n 件のレコードをステージしました。コミットするまでデータベースには何も入らず、元に戻すですべて取り消せます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ImportMapping</name>
    <message>
        <source>kept from this role</source>
        <comment>a column that may not be read, so that nothing is imported into it</comment>
        <translation>現在のロールには読み取れない列</translation>
    </message>
    <message>
        <source>not in the table</source>
        <comment>why a column of a file is left out of an import</comment>
        <translation>テーブルにない列</translation>
    </message>
    <message>
        <source>computed by the database</source>
        <comment>why a column of a file is left out of an import</comment>
        <translation>データベースが計算する列</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ImportPlan</name>
    <message>
        <source>The file “%1” could not be read.</source>
        <comment>%1: its name</comment>
        <translation>ファイル「%1」を読み取れませんでした。</translation>
    </message>
    <message>
        <source>This database has no table “%1”.</source>
        <comment>%1: its name in the database</comment>
        <translation>このデータベースにテーブル「%1」はありません。</translation>
    </message>
    <message>
        <source>The table “%1” has no key that your role may read: no line of a file could name its row.</source>
        <comment>%1: its name in the database</comment>
        <translation>テーブル「%1」には、現在のロールが読み取れるキーがありません。ファイルのどの行も、対応する行を特定できません。</translation>
    </message>
    <message>
        <source>The table has no column “%1”.</source>
        <comment>of the database; %1: as the file spells it</comment>
        <translation>テーブルに列「%1」はありません。</translation>
    </message>
    <message>
        <source>Another column of the file goes to “%1” already.</source>
        <comment>%1: a column of the database</comment>
        <translation>ファイルの別の列が、すでに「%1」に割り当てられています。</translation>
    </message>
    <message>
        <source>The key “%1” is missing.</source>
        <comment>of a row of a file; %1: a column of the database</comment>
        <translation>キー「%1」がありません。</translation>
    </message>
    <message>
        <source>The same key stands in line %1 already.</source>
        <comment>%1: a number of a line of the file</comment>
        <translation>同じキーがすでに %1 行目にあります。</translation>
    </message>
    <message>
        <source>This record is staged for deletion: take that back first.</source>
        <comment>problem of a row of a file</comment>
        <translation>このレコードは削除としてステージされています。先にそれを取り消してください。</translation>
    </message>
    <message>
        <source>There is no record with this key, and the database makes the keys of new ones.</source>
        <comment>problem of a row of a file</comment>
        <translation>このキーのレコードはありません。新しいレコードのキーはデータベースが決めます。</translation>
    </message>
    <message>
        <source>Your role may not add records to this table.</source>
        <comment>problem of a row of a file</comment>
        <translation>現在のロールには、このテーブルにレコードを追加する権限がありません。</translation>
    </message>
    <message>
        <source>Your role may not set this field.</source>
        <comment>problem of a row of a file</comment>
        <translation>現在のロールでは、この項目を設定できません。</translation>
    </message>
    <message>
        <source>Your role may not change this field.</source>
        <comment>problem of a row of a file</comment>
        <translation>現在のロールでは、この項目を変更できません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ImportProblems</name>
    <message>
        <source>Line</source>
        <comment>header: of a file</comment>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <comment>header: place in a line of a file</comment>
        <translation>列</translation>
    </message>
    <message>
        <source>Field</source>
        <comment>header</comment>
        <translation>項目</translation>
    </message>
    <message>
        <source>Problem</source>
        <comment>header</comment>
        <translation>問題</translation>
    </message>
    <message>
        <source>Problems of the file</source>
        <comment>name of a list, for screen readers</comment>
        <translation>ファイルの問題</translation>
    </message>
    <message>
        <source>The line of the file</source>
        <comment>name of a field, for screen readers: the line that a problem is about</comment>
        <translation>ファイルの該当行</translation>
    </message>
</context>
<context>
    <name>Kaiwa::InsightsFilterBar</name>
    <message>
        <source>this month</source>
        <comment>period</comment>
        <translation>今月</translation>
    </message>
    <message>
        <source>last month</source>
        <comment>period</comment>
        <translation>先月</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <comment>period</comment>
        <translation>過去 30 日間</translation>
    </message>
    <message>
        <source>last 90 days</source>
        <comment>period</comment>
        <translation>過去 90 日間</translation>
    </message>
    <message>
        <source>last 12 months</source>
        <comment>period</comment>
        <translation>過去 12 か月</translation>
    </message>
    <message>
        <source>this year</source>
        <comment>period</comment>
        <translation>今年</translation>
    </message>
    <message>
        <source>all time</source>
        <comment>period</comment>
        <translation>全期間</translation>
    </message>
    <message>
        <source>with guests</source>
        <comment>filter</comment>
        <translation>ゲストを含む</translation>
    </message>
    <message>
        <source>without guests</source>
        <comment>filter</comment>
        <translation>ゲストを除く</translation>
    </message>
    <message>
        <source>guests only</source>
        <comment>filter</comment>
        <translation>ゲストのみ</translation>
    </message>
    <message>
        <source>Export…</source>
        <comment>button: a page of charts</comment>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Export this page</source>
        <translation>このページをエクスポート</translation>
    </message>
    <message>
        <source>Period</source>
        <comment>filter</comment>
        <translation>期間</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>filter</comment>
        <translation>言語</translation>
    </message>
    <message>
        <source>Tier</source>
        <comment>filter</comment>
        <translation>プラン</translation>
    </message>
    <message>
        <source>Guests</source>
        <comment>filter</comment>
        <translation>ゲスト</translation>
    </message>
    <message>
        <source>Compare</source>
        <comment>filter</comment>
        <translation>比較</translation>
    </message>
    <message>
        <source>the period before</source>
        <comment>what a period is compared with</comment>
        <translation>前の期間</translation>
    </message>
    <message>
        <source>Nobody is left out</source>
        <comment>of the figures</comment>
        <translation>除外なし</translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <comment>accounts and mail domains</comment>
        <translation>
            <numerusform>%n 件を除外</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts that are left out of the figures</source>
        <translation>集計から除外するアカウント</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days of a period</comment>
        <translation>%1～%2</translation>
    </message>
</context>
<context>
    <name>Kaiwa::InsightsPage</name>
    <message>
        <source>%1 of %2 reports · %3 s · %4 rows</source>
        <comment>status line of a page of charts</comment>
        <translation>レポート %2 件中 %1 件 · %3 秒 · %4 行</translation>
    </message>
    <message>
        <source>Zone %1</source>
        <translation>タイムゾーン %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <comment>when a page of charts was read</comment>
        <translation>%1 時点</translation>
    </message>
    <message>
        <source>Export %1</source>
        <comment>%1: title of a page</comment>
        <translation>%1をエクスポート</translation>
    </message>
    <message>
        <source>PDF document (*.pdf);;CSV table (*.csv);;JSON (*.json);;PNG picture (*.png)</source>
        <translation>PDF 文書 (*.pdf);;CSV 表 (*.csv);;JSON (*.json);;PNG 画像 (*.png)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>%1 に書き出しました</translation>
    </message>
    <message>
        <source>Nothing was written: the figures are being read again.</source>
        <translation>何も書き出していません: 数値を読み直しています。</translation>
    </message>
    <message>
        <source>Written to %1; not read were: %2</source>
        <comment>%2: titles of charts</comment>
        <translation>%1 に書き出しました。読み取れなかったグラフ: %2</translation>
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
    <name>Kaiwa::JsonEditor</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <comment>where a text stops being JSON, and why</comment>
        <translation>%1 行 %2 列: %3</translation>
    </message>
</context>
<context>
    <name>Kaiwa::JsonReader</name>
    <message>
        <source>The file ends in the middle of an object: it is cut off.</source>
        <comment>problem of a JSON file</comment>
        <translation>ファイルがオブジェクトの途中で終わっています。末尾が欠けています。</translation>
    </message>
    <message>
        <source>The line ends in the middle of an object. In JSON Lines each object stands on one line.</source>
        <comment>problem of a JSON file</comment>
        <translation>行がオブジェクトの途中で終わっています。JSON Lines では、各オブジェクトを 1 行に書きます。</translation>
    </message>
    <message>
        <source>The object that is read here is larger than %1 MB.</source>
        <comment>problem of a JSON file; a number</comment>
        <translation>読み取り中のオブジェクトが %1 MB を超えています。</translation>
    </message>
    <message>
        <source>The file is empty: a list of objects is needed.</source>
        <comment>problem of a JSON file</comment>
        <translation>ファイルが空です。オブジェクトのリストが必要です。</translation>
    </message>
    <message>
        <source>A list of objects is expected: it begins with [.</source>
        <comment>problem of a JSON file</comment>
        <translation>オブジェクトのリストが必要です。[ で始めてください。</translation>
    </message>
    <message>
        <source>A comma between two objects or the end of the list, ], is expected.</source>
        <comment>problem of a JSON file</comment>
        <translation>オブジェクトの間のコンマか、リストの終わりの ] が必要です。</translation>
    </message>
    <message>
        <source>The list is never closed with ]: the file is cut off.</source>
        <comment>problem of a JSON file</comment>
        <translation>リストが ] で閉じられていません。ファイルの末尾が欠けています。</translation>
    </message>
    <message>
        <source>An object is expected here: it begins with {.</source>
        <comment>problem of a JSON file</comment>
        <translation>ここにはオブジェクトが必要です。{ で始めてください。</translation>
    </message>
    <message>
        <source>Something follows the end of the list.</source>
        <comment>problem of a JSON file</comment>
        <translation>リストの終わりの後に余分な内容があります。</translation>
    </message>
    <message>
        <source>Something follows the object: in JSON Lines each object stands on a line of its own.</source>
        <comment>problem of a JSON file</comment>
        <translation>オブジェクトの後に余分な内容があります。JSON Lines では、各オブジェクトを 1 行ずつ書きます。</translation>
    </message>
    <message>
        <source>A comma or the end of the object, }, is expected.</source>
        <comment>problem of a JSON file</comment>
        <translation>コンマか、オブジェクトの終わりの } が必要です。</translation>
    </message>
    <message>
        <source>A colon is expected after a name.</source>
        <comment>problem of a JSON file</comment>
        <translation>名前の後にコロンが必要です。</translation>
    </message>
    <message>
        <source>The objects have more than %1 different names: this is no table.</source>
        <comment>problem of a JSON file; a number</comment>
        <translation>オブジェクトに %1 種類を超える名前があります。表形式のデータではありません。</translation>
    </message>
    <message>
        <source>The name “%1” stands twice in this object.</source>
        <comment>of a JSON file; %1: as the file spells it</comment>
        <translation>名前「%1」がこのオブジェクトに 2 回あります。</translation>
    </message>
    <message>
        <source>A comma or a closing bracket is expected.</source>
        <comment>problem of a JSON file</comment>
        <translation>コンマか閉じ括弧が必要です。</translation>
    </message>
    <message>
        <source>A name in quotes is expected.</source>
        <comment>problem of a JSON file</comment>
        <translation>引用符で囲んだ名前が必要です。</translation>
    </message>
    <message>
        <source>A line break or control character inside a text is written as an escape, such as \n.</source>
        <comment>problem of a JSON file</comment>
        <translation>テキスト内の改行や制御文字は、\n のようなエスケープで書きます。</translation>
    </message>
    <message>
        <source>This escape does not exist in JSON.</source>
        <comment>problem of a JSON file</comment>
        <translation>このエスケープは JSON にありません。</translation>
    </message>
    <message>
        <source>Four hexadecimal digits are expected after \u.</source>
        <comment>problem of a JSON file</comment>
        <translation>\u の後には 16 進数字が 4 桁必要です。</translation>
    </message>
    <message>
        <source>A value is expected: a text in quotes, a number, true, false, null, { or [.</source>
        <comment>problem of a JSON file</comment>
        <translation>値が必要です: 引用符で囲んだテキスト、数値、true、false、null、{、[ のいずれか。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::JsonText</name>
    <message>
        <source>This escape does not exist in JSON.</source>
        <comment>problem of a text in a JSON file</comment>
        <translation>このエスケープは JSON にありません。</translation>
    </message>
    <message>
        <source>Four hexadecimal digits are expected after \u.</source>
        <comment>problem of a JSON file</comment>
        <translation>\u の後には 16 進数字が 4 桁必要です。</translation>
    </message>
    <message>
        <source>The text holds the character U+0000, which PostgreSQL cannot keep.</source>
        <comment>problem of a text in a JSON file</comment>
        <translation>テキストに、PostgreSQL が保存できない文字 U+0000 が含まれています。</translation>
    </message>
    <message>
        <source>The text holds half of a character (a lone surrogate).</source>
        <comment>problem of a text in a JSON file</comment>
        <translation>テキストに、文字の半分（単独のサロゲート）が含まれています。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::JsonTree</name>
    <message>
        <source>Find in names and values</source>
        <comment>search field over JSON</comment>
        <translation>名前と値を検索</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <comment>button over JSON</comment>
        <translation>前の一致箇所</translation>
    </message>
    <message>
        <source>Next hit</source>
        <comment>button over JSON</comment>
        <translation>次の一致箇所</translation>
    </message>
    <message>
        <source>Open everything</source>
        <comment>button over JSON</comment>
        <translation>すべて展開</translation>
    </message>
    <message>
        <source>Close everything</source>
        <comment>button over JSON</comment>
        <translation>すべて折りたたむ</translation>
    </message>
    <message>
        <source>Copy value</source>
        <comment>menu of a row of JSON</comment>
        <translation>値をコピー</translation>
    </message>
    <message>
        <source>Copy path</source>
        <comment>menu of a row of JSON</comment>
        <translation>パスをコピー</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <comment>where a text stops being JSON, and why</comment>
        <translation>%1 行 %2 列: %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a search found no hit</comment>
        <translation>一致なし</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>which hit of how many</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>Kaiwa::JsonTreeModel</name>
    <message>
        <source>Name</source>
        <comment>column of a tree of JSON</comment>
        <translation>名前</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column of a tree of JSON</comment>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>Kaiwa::JsonWords</name>
    <message>
        <source>%1 %2</source>
        <comment>a member of a JSON object and its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>also there: %1</source>
        <comment>members of a JSON object that have no field</comment>
        <translation>ほかの内容: %1</translation>
    </message>
</context>
<context>
    <name>Kaiwa::LabelTables</name>
    <message>
        <source>The database has no table %1.</source>
        <translation>データベースにテーブル %1 はありません。</translation>
    </message>
    <message>
        <source>The table %1 shows no column %2.</source>
        <translation>テーブル %1 に列 %2 が見当たりません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::LabelWords</name>
    <message>
        <source>every language</source>
        <translation>すべての言語</translation>
    </message>
    <message>
        <source>Documented rule</source>
        <comment>one of two rules by which the application finds a feature</comment>
        <translation>文書化された規則</translation>
    </message>
    <message>
        <source>Deployed rule</source>
        <comment>one of two rules by which the application finds a feature</comment>
        <translation>運用中の規則</translation>
    </message>
    <message>
        <source>The alias of the conversation&apos;s language, then the alias without language, then the feature with these three parts: of the language, without language, of another one.</source>
        <translation>会話の言語の別名、言語のない別名、3 つの部分が一致する言語特徴（その言語、言語なし、別の言語の順）の順に探します。</translation>
    </message>
    <message>
        <source>Stricter: in a conversation with a language only aliases of that language, then features of that language; without one those of any.</source>
        <translation>より厳格です。言語のある会話では、その言語の別名、その言語の言語特徴の順に、言語のない会話では、任意の言語のものを探します。</translation>
    </message>
    <message>
        <source>alias of the language</source>
        <comment>step of a rule</comment>
        <translation>その言語の別名</translation>
    </message>
    <message>
        <source>alias without language</source>
        <comment>step of a rule</comment>
        <translation>言語のない別名</translation>
    </message>
    <message>
        <source>alias of any language</source>
        <comment>step of a rule</comment>
        <translation>任意の言語の別名</translation>
    </message>
    <message>
        <source>feature of the language</source>
        <comment>step of a rule</comment>
        <translation>その言語の言語特徴</translation>
    </message>
    <message>
        <source>feature without language</source>
        <comment>step of a rule</comment>
        <translation>言語のない言語特徴</translation>
    </message>
    <message>
        <source>feature of any language</source>
        <comment>step of a rule</comment>
        <translation>任意の言語の言語特徴</translation>
    </message>
    <message>
        <source>Wins: %1</source>
        <comment>%1: a step of a rule, such as &apos;alias of the language&apos;</comment>
        <translation>採用: %1</translation>
    </message>
    <message>
        <source>Chance decides: %1</source>
        <comment>%1: a step of a rule at which several rows match</comment>
        <translation>不定: %1</translation>
    </message>
    <message>
        <source>Loses, comes later: %1</source>
        <comment>%1: a step of a rule</comment>
        <translation>不採用（順位が後）: %1</translation>
    </message>
    <message>
        <source>Not looked at: another language</source>
        <translation>対象外: 別の言語</translation>
    </message>
    <message>
        <source>new feature</source>
        <comment>badge: the application would make one</comment>
        <translation>新しい言語特徴</translation>
    </message>
    <message>
        <source>ambiguous</source>
        <comment>badge: several features match, chance decides</comment>
        <translation>不定</translation>
    </message>
    <message>
        <source>merged into %1</source>
        <comment>%1: a feature&apos;s id</comment>
        <translation>%1 に統合済み</translation>
    </message>
    <message>
        <source>no language</source>
        <comment>of a conversation or an alias</comment>
        <translation>言語なし</translation>
    </message>
    <message>
        <source>%1 · both rules</source>
        <comment>%1: languages</comment>
        <translation>%1 · 両方の規則</translation>
    </message>
    <message>
        <source>%1 · documented rule</source>
        <comment>%1: languages</comment>
        <translation>%1 · 文書化された規則</translation>
    </message>
    <message>
        <source>%1 · deployed rule</source>
        <comment>%1: languages</comment>
        <translation>%1 · 運用中の規則</translation>
    </message>
</context>
<context>
    <name>Kaiwa::LabelsCommand</name>
    <message>
        <source>The file “%1” could not be read.</source>
        <translation>ファイル「%1」を読み取れませんでした。</translation>
    </message>
    <message>
        <source>The labels are not written in UTF-8.</source>
        <translation>ラベルが UTF-8 で書かれていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) do not land on the same one feature under both rules.</source>
        <translation>
            <numerusform>%n 件のラベルが、両方の規則で同じ 1 つの言語特徴には解決されません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The checks find nothing in the features and aliases.</source>
        <translation>言語特徴と別名に、チェックで見つかった問題はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) of features and aliases.</source>
        <translation>
            <numerusform>言語特徴と別名の問題は %n 件です。</numerusform>
        </translation>
    </message>
    <message>
        <source>--format takes tsv or jsonl, not “%1”.</source>
        <translation>--format には tsv、jsonl のいずれかを指定します。「%1」は使えません。</translation>
    </message>
    <message>
        <source>--most takes a number from 1 on.</source>
        <translation>--most には 1 以上の数を指定します。</translation>
    </message>
    <message>
        <source>Raw labels against the features and aliases of a database. Labels come from a file, or without one from standard input: one a line, a tab and the language of the conversation behind it where there is one.

  resolve   where each label lands: label, language, and for the documented rule and the deployed one what comes of
            it (lands, ambiguous or none) and the features; exit code 1 when a label does not land on the same one
            feature under both
  suggest   the features that each label may mean, a JSON object a line with its candidates, the best first
  lint      the problems of all features and aliases: check, table, key, text; exit code 1 when there is one

  --file    the labels, in UTF-8
  --format  tsv, or jsonl (an object a line); suggest is always jsonl
  --most    suggest: at most N candidates for a label; without it 10
  --all     lint: also the checks that are off unless somebody switches them on

Without URL it works on the local database.</source>
        <comment>keep the words at the line starts, lands, ambiguous, none, N and URL</comment>
        <translation>生のラベルを、データベースの言語特徴と別名に照らして調べます。ラベルはファイルから、省くと標準入力から読みます。1 行に 1 つで、会話の言語があれば、タブの後に続けます。

  resolve   各ラベルの解決先: ラベル、言語、文書化された規則と運用中の規則それぞれの結果
            （lands、ambiguous、none のいずれか）と言語特徴。両方の規則で同じ 1 つの言語特徴に
            解決されないラベルがあれば、終了コードは 1
  suggest   各ラベルが意味しうる言語特徴。候補を良い順に入れた JSON オブジェクトを 1 行ずつ書き出す
  lint      すべての言語特徴と別名の問題: チェック、テーブル、キー、説明。問題があれば、終了コードは 1

  --file    ラベルのファイル（UTF-8）
  --format  tsv、または jsonl（1 行に 1 つのオブジェクト）。suggest は常に jsonl
  --most    suggest: 1 つのラベルの候補は N 個まで。省くと 10
  --all     lint: 既定でオフのチェックも行う

URL を省くと、ローカルデータベースを使います。</translation>
    </message>
    <message>
        <source>“%1” is nothing that “labels” can do.</source>
        <translation>「labels」に「%1」という操作はありません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::LanguageBox</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a language: its name, its id</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Kaiwa::LearnerCard</name>
    <message>
        <source>The scenario as learners see it</source>
        <translation>学習者に表示されるシナリオ</translation>
    </message>
    <message>
        <source>You will practise</source>
        <comment>above a scenario&apos;s objectives, as learners see them</comment>
        <translation>練習すること</translation>
    </message>
    <message>
        <source>Your turn</source>
        <comment>where the learner answers, in the preview of a conversation</comment>
        <translation>あなたの番です</translation>
    </message>
    <message>
        <source>Aiko</source>
        <comment>a first name that stands for the speaker&apos;s in the preview</comment>
        <translation>愛子</translation>
    </message>
    <message>
        <source>The first words are not written yet.</source>
        <comment>preview of a conversation</comment>
        <translation>最初の言葉はまだ書かれていません。</translation>
    </message>
    <message>
        <source>Without a title</source>
        <comment>preview of a scenario</comment>
        <translation>タイトルなし</translation>
    </message>
</context>
<context>
    <name>Kaiwa::LearnerRows</name>
    <message>
        <source>Joined</source>
        <comment>when an account was made</comment>
        <translation>登録</translation>
    </message>
    <message>
        <source>This month</source>
        <comment>column: conversations of a learner in the running month</comment>
        <translation>今月</translation>
    </message>
</context>
<context>
    <name>Kaiwa::LearnerSheet</name>
    <message>
        <source>Export…</source>
        <comment>button: all data of a person</comment>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Export all data of this learner</source>
        <translation>この学習者の全データをエクスポート</translation>
    </message>
    <message>
        <source>Erase…</source>
        <comment>button: all data of a person</comment>
        <translation>消去…</translation>
    </message>
    <message>
        <source>Erase this learner</source>
        <translation>この学習者のデータを消去</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>tab: what is known of a learner</comment>
        <translation>概要</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>tab: what happened to a learner</comment>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>%1, view of the learner</source>
        <comment>%1: name of a tab</comment>
        <translation>%1、学習者の表示</translation>
    </message>
    <message>
        <source>Of the month, of what was banked, and what is left of both; the application&apos;s own months (UTC)</source>
        <translation>当月分、繰り越し分、両方の残り。月はアプリケーションの区切り (UTC)</translation>
    </message>
    <message>
        <source>of the month</source>
        <comment>part of the time used</comment>
        <translation>当月分</translation>
    </message>
    <message>
        <source>of banked time</source>
        <comment>part of the time used</comment>
        <translation>繰り越し分</translation>
    </message>
    <message>
        <source>left</source>
        <comment>part of the time that could be used</comment>
        <translation>残り</translation>
    </message>
    <message>
        <source>Choose a learner, and everything that is known of them stands here.</source>
        <translation>学習者を選ぶと、その人についてわかっていることがすべてここに表示されます。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>There is no learner with the id %1.</source>
        <translation>ID が %1 の学習者はいません。</translation>
    </message>
    <message>
        <source>as of %1, %2 s</source>
        <comment>time of day, seconds</comment>
        <translation>%1 時点、%2 秒</translation>
    </message>
    <message>
        <source>Without a name</source>
        <comment>a learner</comment>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>Features seen</source>
        <comment>figure of a learner</comment>
        <translation>出現した言語特徴</translation>
    </message>
    <message>
        <source>last %1</source>
        <comment>a moment</comment>
        <translation>最終: %1</translation>
    </message>
    <message>
        <source>Not in this database: %1.</source>
        <comment>%1: names of tables and columns</comment>
        <translation>このデータベースにないもの: %1。</translation>
    </message>
    <message>
        <source>Rows in %1</source>
        <comment>%1: a table</comment>
        <translation>%1 の行</translation>
    </message>
    <message>
        <source>Attempts</source>
        <comment>figure of a learner: tries at scenarios</comment>
        <translation>試行</translation>
    </message>
</context>
<context>
    <name>Kaiwa::Learners</name>
    <message>
        <source>dismissed by itself</source>
        <translation>自動で却下</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>最後に</translation>
    </message>
    <message>
        <source>very slow</source>
        <translation>とても遅い</translation>
    </message>
    <message>
        <source>by voice</source>
        <translation>音声検出</translation>
    </message>
    <message>
        <source>push to talk</source>
        <translation>プッシュトゥトーク</translation>
    </message>
    <message>
        <source>past due</source>
        <translation>支払い遅延</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロフィール</translation>
    </message>
    <message>
        <source>Languages and preferences</source>
        <translation>言語と設定</translation>
    </message>
    <message>
        <source>Time used</source>
        <translation>利用時間</translation>
    </message>
    <message>
        <source>Mastery by skill</source>
        <translation>技能別の習熟度</translation>
    </message>
    <message>
        <source>Features to review</source>
        <translation>復習する言語特徴</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Scenario attempts</source>
        <translation>シナリオの試行</translation>
    </message>
    <message>
        <source>Scenario outcomes</source>
        <translation>シナリオの結果</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>支払い</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>ログイン</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Learning statistics (version 2)</source>
        <translation>学習の統計（バージョン 2）</translation>
    </message>
    <message>
        <source>Words to review (version 2)</source>
        <translation>復習する語（バージョン 2）</translation>
    </message>
    <message>
        <source>Notifications (version 2)</source>
        <translation>通知（バージョン 2）</translation>
    </message>
    <message>
        <source>Conversation sessions (legacy)</source>
        <translation>会話セッション（旧形式）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ユーザー名</translation>
    </message>
    <message>
        <source>Learns</source>
        <translation>学習中の言語</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>最終利用</translation>
    </message>
    <message>
        <source>Conversations this month</source>
        <translation>今月の会話</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>母語</translation>
    </message>
    <message>
        <source>Reads the app in</source>
        <translation>アプリの表示言語</translation>
    </message>
    <message>
        <source>Mail confirmed</source>
        <translation>メール確認</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Stripe customer</source>
        <translation>Stripe の顧客</translation>
    </message>
    <message>
        <source>Stripe subscription</source>
        <translation>Stripe のサブスクリプション</translation>
    </message>
    <message>
        <source>Stripe payment</source>
        <translation>Stripe の支払い</translation>
    </message>
    <message>
        <source>Stripe invoice</source>
        <translation>Stripe の請求書</translation>
    </message>
    <message>
        <source>Stripe price</source>
        <translation>Stripe の価格</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>シナリオ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ数</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>算入時間</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>安心度</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>ヒント</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>翻訳</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Goal score</source>
        <translation>目標のスコア</translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation>文法</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>語彙</translation>
    </message>
    <message>
        <source>Pronunciation</source>
        <translation>発音</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>フィードバック</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>言語特徴</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>元の表現</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>改善案</translation>
    </message>
    <message>
        <source>Mastery</source>
        <translation>習熟度</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>出現回数</translation>
    </message>
    <message>
        <source>Streak</source>
        <translation>連続回数</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最終出現</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Ends then</source>
        <translation>期間終了で解約</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Session (hash)</source>
        <translation>セッション（ハッシュ）</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>プロパティ</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>流入元</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>語</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>出会った回数</translation>
    </message>
    <message>
        <source>Used well</source>
        <translation>正しく使えた回数</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>復習予定</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>学習時間（分）</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>シナリオ</translation>
    </message>
    <message>
        <source>Streak, days</source>
        <translation>連続日数</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最長</translation>
    </message>
    <message>
        <source>Proficiency</source>
        <translation>熟達度</translation>
    </message>
    <message>
        <source>Last studied</source>
        <translation>最終学習</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>頻度</translation>
    </message>
    <message>
        <source>By mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>スマートフォン</translation>
    </message>
    <message>
        <source>In the app</source>
        <translation>アプリ内</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>通知しない時間帯</translation>
    </message>
    <message>
        <source>What</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>About</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>How</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>話す</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>聞く</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読む</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>書く</translation>
    </message>
    <message>
        <source>Can do</source>
        <translation>実践力</translation>
    </message>
    <message>
        <source>Levels assessed</source>
        <translation>レベルの判定</translation>
    </message>
    <message>
        <source>Learns for</source>
        <translation>学習の目的</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Daily goal</source>
        <translation>1 日の目標</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>難しさ</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>話す速さ</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Confidence speaking</source>
        <translation>話す自信</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>自信</translation>
    </message>
    <message>
        <source>Good exchanges</source>
        <translation>うまくいったやりとり</translation>
    </message>
    <message>
        <source>At ease with</source>
        <translation>安心できる範囲</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>記憶した事柄</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>No language was chosen yet.</source>
        <translation>まだ言語が選ばれていません。</translation>
    </message>
    <message>
        <source>Nothing was analysed yet.</source>
        <translation>まだ何も分析されていません。</translation>
    </message>
    <message>
        <source>No feature was seen yet.</source>
        <translation>まだ言語特徴が現れていません。</translation>
    </message>
    <message>
        <source>No conversation yet.</source>
        <translation>まだ会話がありません。</translation>
    </message>
    <message>
        <source>No scenario was tried yet.</source>
        <translation>まだどのシナリオも試していません。</translation>
    </message>
    <message>
        <source>No scenario was finished yet.</source>
        <translation>まだどのシナリオも終えていません。</translation>
    </message>
    <message>
        <source>Nothing was found yet.</source>
        <translation>まだ指摘がありません。</translation>
    </message>
    <message>
        <source>Never subscribed.</source>
        <translation>申し込みは一度もありません。</translation>
    </message>
    <message>
        <source>Never paid.</source>
        <translation>支払いは一度もありません。</translation>
    </message>
    <message>
        <source>Not signed in anywhere.</source>
        <translation>どこにもログインしていません。</translation>
    </message>
    <message>
        <source>No event was recorded.</source>
        <translation>イベントは記録されていません。</translation>
    </message>
    <message>
        <source>none</source>
        <comment>tier of a learner</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Mastered</source>
        <translation>習得</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>新しい語</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>支払い</translation>
    </message>
    <message>
        <source>Old session</source>
        <translation>旧セッション</translation>
    </message>
    <message>
        <source>mail confirmed</source>
        <translation>メール確認</translation>
    </message>
    <message>
        <source>account made</source>
        <translation>アカウント作成</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>goal not reached</source>
        <translation>目標未達成</translation>
    </message>
    <message>
        <source>Nothing is recorded.</source>
        <translation>記録がありません。</translation>
    </message>
    <message>
        <source>goal reached</source>
        <translation>目標達成</translation>
    </message>
</context>
<context>
    <name>Kaiwa::LearnersPage</name>
    <message>
        <source>Learners</source>
        <comment>page</comment>
        <translation>学習者</translation>
    </message>
    <message>
        <source>Columns</source>
        <comment>button: which columns a list has</comment>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose the columns of the list</source>
        <translation>一覧の列を選択</translation>
    </message>
    <message>
        <source>Search learners by name, mail or id</source>
        <translation>名前、メールアドレス、ID で学習者を検索</translation>
    </message>
    <message>
        <source>Name, mail or id</source>
        <comment>placeholder of the search field</comment>
        <translation>名前、メールアドレス、ID</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>検索を消去</translation>
    </message>
    <message>
        <source>Reveal the mail</source>
        <comment>action: of a learner in a list</comment>
        <translation>メールアドレスのマスクを解除</translation>
    </message>
    <message>
        <source>Mask again</source>
        <comment>button: hides what was revealed</comment>
        <translation>再びマスク</translation>
    </message>
    <message>
        <source>Mask everything again</source>
        <translation>すべてを再びマスク</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>There are no learners yet.</source>
        <translation>学習者はまだいません。</translation>
    </message>
    <message>
        <source>Nobody is called so.</source>
        <translation>該当する学習者はいません。</translation>
    </message>
    <message numerus="yes">
        <source>%n learners</source>
        <translation>
            <numerusform>学習者 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learners, more as you scroll</source>
        <translation>
            <numerusform>学習者 %n 人（スクロールで続きを表示）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s, the whole table was read</source>
        <comment>seconds; no index serves the search</comment>
        <translation>%1 秒、テーブル全体を読み取り</translation>
    </message>
    <message>
        <source>%1 s, by index</source>
        <comment>seconds</comment>
        <translation>%1 秒、インデックスを使用</translation>
    </message>
    <message numerus="yes">
        <source>%n revealed</source>
        <comment>values of persons, in this run</comment>
        <translation>
            <numerusform>マスク解除 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::LeftOutDialog</name>
    <message>
        <source>Left out of the figures</source>
        <translation>集計からの除外</translation>
    </message>
    <message>
        <source>No chart counts these accounts: internal ones, those of tests. One a line, the id of a person or a mail domain such as example.org.</source>
        <translation>内部用やテスト用など、どのグラフでも数えないアカウントです。1 行に 1 つ、人の ID か、example.org のようなメールドメインを入力してください。</translation>
    </message>
    <message>
        <source>Ids and mail domains, one a line</source>
        <translation>ID とメールドメイン（1 行に 1 つ）</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Leave these accounts out</source>
        <translation>これらのアカウントを除外</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Leave the list as it was</source>
        <translation>リストを元のままにする</translation>
    </message>
</context>
<context>
    <name>Kaiwa::LinkCheck</name>
    <message numerus="yes">
        <source>The address did not answer within %n second(s).</source>
        <translation>
            <numerusform>アドレスが %n 秒以内に応答しませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>The address does not answer: %1</source>
        <comment>%1: the network&apos;s own words</comment>
        <translation>アドレスが応答しません: %1</translation>
    </message>
    <message>
        <source>The address answers with %1 %2 and no picture.</source>
        <comment>%1: HTTP status, %2: its words</comment>
        <translation>アドレスの応答は %1 %2 で、画像ではありません。</translation>
    </message>
    <message>
        <source>The address answers with %1, which is no picture.</source>
        <comment>%1: a media type</comment>
        <translation>アドレスの応答は %1 で、画像ではありません。</translation>
    </message>
    <message>
        <source>something of no type</source>
        <comment>an answer without a media type</comment>
        <translation>種類が不明のデータ</translation>
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
    <name>Kaiwa::LocalHistory</name>
    <message>
        <source>The history on this computer cannot be used. Check the file %1.</source>
        <comment>%1 is a file</comment>
        <translation>このコンピューターの履歴を使用できません。ファイル %1 を確認してください。</translation>
    </message>
    <message>
        <source>The history on this computer was written by a newer Kaiwa Studio. It is left as it is: %1</source>
        <comment>%1 is a file</comment>
        <translation>このコンピューターの履歴は、新しいバージョンの Kaiwa Studio で書き込まれています。そのまま残します: %1</translation>
    </message>
    <message>
        <source>The history on this computer cannot be written. Check the folder %1.</source>
        <comment>%1 is a folder</comment>
        <translation>このコンピューターの履歴に書き込めません。フォルダー %1 を確認してください。</translation>
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
    <message>
        <source>No commit is under way</source>
        <comment>why an action is disabled</comment>
        <translation>実行中のコミットはありません</translation>
    </message>
</context>
<context>
    <name>Kaiwa::MarkdownView</name>
    <message>
        <source>The preview ends here; the text goes on.</source>
        <translation>プレビューはここまでです。テキストには続きがあります。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::MatchWords</name>
    <message>
        <source>%1 % alike</source>
        <comment>why two labels match</comment>
        <translation>類似度 %1 %</translation>
    </message>
    <message>
        <source>same spelling but for width, case and separators</source>
        <comment>why two labels match</comment>
        <translation>文字幅、大文字と小文字、区切りを除いて同じ綴り</translation>
    </message>
    <message>
        <source>same words in another order</source>
        <comment>why two labels match</comment>
        <translation>語順だけが違う</translation>
    </message>
    <message>
        <source>same but for script or accents</source>
        <comment>why two labels match: kana of the other syllabary, accents</comment>
        <translation>文字の種類かアクセント記号だけが違う</translation>
    </message>
    <message>
        <source>alike</source>
        <comment>why two labels match</comment>
        <translation>類似</translation>
    </message>
    <message>
        <source>%1, by its alias “%2”</source>
        <comment>%1: &apos;74 % alike&apos;</comment>
        <translation>%1（別名「%2」による）</translation>
    </message>
</context>
<context>
    <name>Kaiwa::MembersEditor</name>
    <message>
        <source>The value as text</source>
        <comment>field for JSON that has another shape than expected</comment>
        <translation>テキストとしての値</translation>
    </message>
</context>
<context>
    <name>Kaiwa::MergeBatch</name>
    <message numerus="yes">
        <source>Fold %n features into %1</source>
        <comment>undo step; %1: id of a feature</comment>
        <translation>
            <numerusform>言語特徴 %n 件を %1 に統合</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::MergeDialog</name>
    <message>
        <source>Fold features</source>
        <comment>title of a dialog</comment>
        <translation>言語特徴の統合</translation>
    </message>
    <message>
        <source>Fold %1 into %2</source>
        <comment>%1, %2: ids of features</comment>
        <translation>%1 を %2 に統合</translation>
    </message>
    <message numerus="yes">
        <source>Fold %n features into %1</source>
        <comment>%1: id of a feature</comment>
        <translation>
            <numerusform>言語特徴 %n 件を %1 に統合</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) move to %1</source>
        <comment>%1: id of a feature</comment>
        <translation>
            <numerusform>別名 %n 件が %1 に移ります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) are added for its own label</source>
        <translation>
            <numerusform>自身のラベルを表す別名 %n 件を追加します</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) go, for they would stand twice or lose their label</source>
        <translation>
            <numerusform>重複するか、ラベルを失うため、別名 %n 件を削除します</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is deactivated and points to %2; findings and mastery stay as they are</source>
        <translation>%1 は無効になり、%2 を指します。指摘と習熟度はそのまま残ります</translation>
    </message>
    <message>
        <source>Of its metadata these stay with it, because they tell where it came from or %1 says otherwise: %2</source>
        <translation>メタデータのうち次のものは移りません。由来を示すものか、%1 の内容と異なるものです: %2</translation>
    </message>
    <message>
        <source>Coaching copy of %1</source>
        <comment>%1: id of a feature</comment>
        <translation>%1 のコーチング文</translation>
    </message>
    <message>
        <source>What learners are told from now on</source>
        <translation>今後の学習者への説明</translation>
    </message>
    <message>
        <source>The copy of %1</source>
        <translation>%1 のコーチング文</translation>
    </message>
    <message>
        <source>Both, one below the other</source>
        <translation>両方（上下に並べる）</translation>
    </message>
    <message>
        <source>It goes to %1, and the other alias goes</source>
        <translation>%1 のものにし、もう一方の別名は削除</translation>
    </message>
    <message>
        <source>It stays with %1</source>
        <translation>%1 に残す</translation>
    </message>
    <message>
        <source>It goes to %1 in every language</source>
        <translation>すべての言語で %1 のものにする</translation>
    </message>
    <message>
        <source>The label “%1” also leads to %2</source>
        <comment>%2: ids of features</comment>
        <translation>ラベル「%1」は %2 も指しています</translation>
    </message>
    <message>
        <source>Choose…</source>
        <comment>in a box in which nothing is chosen yet</comment>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Nothing reaches the database before the commit.</source>
        <translation>コミットするまで、データベースには書き込みません。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Fold</source>
        <comment>button: merges features</comment>
        <translation>統合</translation>
    </message>
</context>
<context>
    <name>Kaiwa::MergeGuard</name>
    <message>
        <source>The label “%1” of the folded feature %2 would not land on %3, so nothing was committed.</source>
        <translation>統合した言語特徴 %2 のラベル「%1」が %3 に解決されないため、何もコミットしていません。</translation>
    </message>
    <message>
        <source>A folded feature has an alias that somebody added meanwhile, so nothing was committed. Fold it again.</source>
        <translation>統合した言語特徴に、その間にほかの人が別名を追加したため、何もコミットしていません。統合し直してください。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::MergePlan</name>
    <message>
        <source>Fold %1 into %2</source>
        <comment>undo step; %1, %2: ids of features</comment>
        <translation>%1 を %2 に統合</translation>
    </message>
    <message>
        <source>A feature cannot be folded into itself.</source>
        <translation>言語特徴をそれ自身に統合することはできません。</translation>
    </message>
    <message>
        <source>%1 was folded into %2, so it cannot take it in: that would be a circle.</source>
        <translation>%1 は %2 に統合されているため、逆に統合すると循環してしまい、できません。</translation>
    </message>
    <message>
        <source>%1 is not in the database yet: discard it instead.</source>
        <translation>%1 はまだデータベースにありません。統合せずに破棄してください。</translation>
    </message>
    <message>
        <source>%1 was folded into %2 already; take that back first.</source>
        <translation>%1 はすでに %2 に統合されています。先にそれを取り消してください。</translation>
    </message>
    <message>
        <source>The metadata of %1 or of %2 is no JSON object, so nothing can be noted in it.</source>
        <translation>%1 か %2 のメタデータが JSON オブジェクトではないため、統合を記録できません。</translation>
    </message>
    <message>
        <source>“%1” cannot stay with %2: without a language it would be ambiguous.</source>
        <translation>「%1」を %2 に残すことはできません。言語がない場合に、解決先が不定になります。</translation>
    </message>
    <message>
        <source>%1 was not folded into another feature.</source>
        <translation>%1 は別の言語特徴に統合されていません。</translation>
    </message>
    <message>
        <source>%1 does not note how it was folded into %2, so it cannot be taken back.</source>
        <translation>%1 には %2 への統合の内容が記録されていないため、取り消せません。</translation>
    </message>
    <message>
        <source>%1 was folded into %2 afterwards: take that back first.</source>
        <translation>その後、%1 が %2 に統合されています。先にそれを取り消してください。</translation>
    </message>
    <message>
        <source>Take %1 out of %2 again</source>
        <comment>undo step; %1, %2: ids of features</comment>
        <translation>%1 の %2 への統合を取り消す</translation>
    </message>
    <message>
        <source>An alias of %1 was moved or deleted since; it stays so.</source>
        <translation>%1 の別名が、その後移動または削除されています。それはそのままにします。</translation>
    </message>
    <message>
        <source>The alias “%1” was rewritten since; it stays.</source>
        <translation>別名「%1」は、その後書き換えられています。そのままにします。</translation>
    </message>
    <message>
        <source>%1 of %2 was changed since; it stays.</source>
        <comment>%1: a column</comment>
        <translation>%2 の %1 は、その後変更されています。そのままにします。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::MergeSubject</name>
    <message>
        <source>%1 was not folded into another feature.</source>
        <translation>%1 は別の言語特徴に統合されていません。</translation>
    </message>
    <message>
        <source>The features of this database have no metadata, so there is no place to note a merge.</source>
        <translation>このデータベースの言語特徴にはメタデータがないため、統合を記録する場所がありません。</translation>
    </message>
    <message>
        <source>There is no feature %1 any more.</source>
        <translation>言語特徴 %1 はもうありません。</translation>
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
    <name>Kaiwa::MessageSearch</name>
    <message>
        <source>This database has no messages whose text could be searched.</source>
        <translation>このデータベースには、テキストを検索できるメッセージがありません。</translation>
    </message>
    <message>
        <source>masked until revealed</source>
        <translation>解除するまでマスク</translation>
    </message>
</context>
<context>
    <name>Kaiwa::MessageSearchPanel</name>
    <message>
        <source>Search in what was said</source>
        <translation>発言を検索</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>検索を消去</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel the search</source>
        <translation>検索を中止</translation>
    </message>
    <message>
        <source>Reveal</source>
        <comment>shows what was masked</comment>
        <translation>マスクを解除</translation>
    </message>
    <message>
        <source>Reveal what was said</source>
        <translation>発言のマスクを解除</translation>
    </message>
    <message>
        <source>Messages that were found</source>
        <translation>見つかったメッセージ</translation>
    </message>
    <message>
        <source>Uses the index %1.</source>
        <comment>a search</comment>
        <translation>インデックス %1 を使います。</translation>
    </message>
    <message>
        <source>Uses the index %1, which knows whole words (%2) and no parts of them.</source>
        <comment>a search; %2: a configuration</comment>
        <translation>インデックス %1 を使います。単語全体（%2）で検索され、単語の一部では見つかりません。</translation>
    </message>
    <message>
        <source>No index of this database helps here: up to about %1 messages are read, the newest first.</source>
        <translation>この検索に使えるインデックスがデータベースにありません。最大で約 %1 件のメッセージを、新しい順に読み取ります。</translation>
    </message>
    <message>
        <source>No index of this database helps here: all messages may have to be read, the newest first.</source>
        <translation>この検索に使えるインデックスがデータベースにありません。すべてのメッセージを、新しい順に読み取ることがあります。</translation>
    </message>
    <message>
        <source>Type words and press Enter.</source>
        <translation>検索する語を入力して Enter を押してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s), searching for more …</source>
        <translation>
            <numerusform>メッセージ %n 件、さらに検索中…</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>Nobody said “%1”.</source>
        <translation>「%1」という発言はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s), the newest first</source>
        <translation>
            <numerusform>メッセージ %n 件（新しい順）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s), the newest first; more when you scroll</source>
        <translation>
            <numerusform>メッセージ %n 件（新しい順、スクロールで続きを表示）</numerusform>
        </translation>
    </message>
    <message>
        <source>The search failed: %1</source>
        <translation>検索できませんでした: %1</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled; %n message(s) were found before.</source>
        <translation>
            <numerusform>中止しました。それまでに %n 件のメッセージが見つかりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>What would help, run by an administrator of the database:
%1</source>
        <translation>データベースの管理者が次を実行すると改善します:
%1</translation>
    </message>
</context>
<context>
    <name>Kaiwa::MoneyEditor</name>
    <message>
        <source>such as 12.50</source>
        <comment>beside a field for an amount that cannot be read</comment>
        <translation>例: 12.50</translation>
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
        <source>%n change(s) staged</source>
        <comment>records of a page, for screen readers</comment>
        <translation>
            <numerusform>%n 件の変更をステージ済み</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with problems</source>
        <comment>records of a page, for screen readers</comment>
        <translation>
            <numerusform>%n 件に問題あり</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, folded</source>
        <comment>heading of a group of pages</comment>
        <translation>%1（折りたたみ）</translation>
    </message>
    <message>
        <source>%1, unfolded</source>
        <comment>heading of a group of pages</comment>
        <translation>%1（展開）</translation>
    </message>
</context>
<context>
    <name>Kaiwa::NoteBar</name>
    <message>
        <source>Take note and close</source>
        <translation>確認して閉じる</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ObjectEditor</name>
    <message>
        <source>This is no text; it stays as it is written.</source>
        <comment>member of a JSON object that is a number or a list</comment>
        <translation>これはテキストではありません。書かれたまま残します。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::OrderedListEditor</name>
    <message>
        <source>none</source>
        <comment>a list without entries</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Add one…</source>
        <comment>empty line at the end of an ordered list</comment>
        <translation>追加…</translation>
    </message>
</context>
<context>
    <name>Kaiwa::OrderedListRow</name>
    <message>
        <source>Draw it to another place (Alt+Up, Alt+Down)</source>
        <translation>ドラッグして移動 (Alt+Up、Alt+Down)</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <comment>of a list</comment>
        <translation>項目 %1</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move it, Ctrl+Delete removes it.</source>
        <translation>Alt+Up と Alt+Down で移動、Ctrl+Delete で削除します。</translation>
    </message>
    <message>
        <source>Remove entry %1</source>
        <comment>of a list</comment>
        <translation>項目 %1 を削除</translation>
    </message>
    <message>
        <source>Remove entry %1 (Ctrl+Delete)</source>
        <comment>of a list</comment>
        <translation>項目 %1 を削除 (Ctrl+Delete)</translation>
    </message>
</context>
<context>
    <name>Kaiwa::OverviewFigures</name>
    <message>
        <source>Conversations, last 30 days</source>
        <translation>会話（過去30日間）</translation>
    </message>
    <message>
        <source>%1 practised</source>
        <comment>%1: a time</comment>
        <translation>練習時間 %1</translation>
    </message>
    <message>
        <source>Learners near their limit</source>
        <translation>上限に近い学習者</translation>
    </message>
    <message>
        <source>80 % and more of this month</source>
        <translation>今月分の80 %以上</translation>
    </message>
    <message>
        <source>Sign-ups, last 30 days</source>
        <translation>登録（過去30日間）</translation>
    </message>
    <message>
        <source>new learners</source>
        <translation>新しい学習者</translation>
    </message>
    <message>
        <source>Failed payments, last 30 days</source>
        <translation>失敗した支払い（過去30日間）</translation>
    </message>
    <message>
        <source>not received</source>
        <translation>未受領</translation>
    </message>
    <message>
        <source>Made by machines, last 30 days</source>
        <translation>機械生成（過去30日間）</translation>
    </message>
    <message>
        <source>features that nobody folded yet</source>
        <translation>まだ統合されていない言語特徴</translation>
    </message>
    <message>
        <source>Labels in conflict</source>
        <translation>競合しているラベル</translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) that lead to several features</source>
        <translation>
            <numerusform>複数の言語特徴につながる別名 %n 件</numerusform>
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
    <message numerus="yes">
        <source>%n of the first %L1 with problems</source>
        <comment>records</comment>
        <translation>
            <numerusform>先頭 %L1 件のうち %n 件に問題</numerusform>
        </translation>
    </message>
    <message>
        <source>no problems in the first %L1</source>
        <comment>records</comment>
        <translation>先頭 %L1 件に問題なし</translation>
    </message>
    <message>
        <source>Content</source>
        <comment>section of the overview</comment>
        <translation>コンテンツ</translation>
    </message>
</context>
<context>
    <name>Kaiwa::Person</name>
    <message>
        <source>This database has no table “users” with an id.</source>
        <translation>このデータベースには、ID を持つテーブル「users」がありません。</translation>
    </message>
    <message>
        <source>Your role may not read the table “users”.</source>
        <translation>現在のロールには、テーブル「users」を読み取る権限がありません。</translation>
    </message>
    <message>
        <source>Several people have the address “%1”; name one by the id.</source>
        <comment>%1: a mail address</comment>
        <translation>アドレス「%1」の人が複数います。ID で指定してください。</translation>
    </message>
    <message>
        <source>Nobody here has the id or the address “%1”.</source>
        <comment>%1: what was typed</comment>
        <translation>ID またはアドレスが「%1」の人はいません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::PersonCommand</name>
    <message>
        <source>What a database holds about one person, found by the references of its tables. USER is an id or a mail address.

  export           everything into FILE, one JSON document; secrets are never read, FILE is only yours to read
    --pdf FILE     and as a document for reading
  erase            in one transaction, or not at all; payments and subscriptions of somebody who paid pass to a new
                   anonymous user, with other ids of Stripe&apos;s
    --dry-run      only tells what would be done: fate (deleted, passed, emptied, cleaned), table and rows, a line
                   each; exit code 1 where something stands in its way
    --yes-erase ID does it; ID is the person&apos;s own id, and must be said beside USER

Without URL it works on the local database.</source>
        <comment>keep the words at the line starts, deleted, passed, emptied, cleaned, FILE, ID, USER and URL</comment>
        <translation>1 人についてデータベースが保持しているデータを、テーブルの参照をたどって見つけます。USER は ID またはメールアドレスです。

  export           すべてを 1 つの JSON 文書として FILE に書き出す。秘密の値は読み取らず、FILE は自分だけが読める
    --pdf FILE     読むための文書としても書き出す
  erase            1 つのトランザクションで消去するか、まったく消去しない。支払ったことのある人の支払いと
                   サブスクリプションは、Stripe の ID を差し替え、新しい匿名ユーザーに引き継ぐ
    --dry-run      行われる内容だけを表示: 扱い（deleted 削除、passed 引き継ぎ、emptied 空にする、cleaned 除去）、
                   テーブル、行数を 1 行ずつ。妨げがあれば、終了コードは 1
    --yes-erase ID 実際に消去する。ID はその人自身の ID で、USER とは別に指定が必要

URL を省くと、ローカルデータベースを使います。</translation>
    </message>
    <message>
        <source>“kaiwa-studio person --help” tells more.</source>
        <translation>詳しくは「kaiwa-studio person --help」で表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation>
            <numerusform>%n 行をエクスポートしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The id behind --yes-erase is not that of USER; nothing was done.</source>
        <comment>keep --yes-erase and USER</comment>
        <translation>--yes-erase の ID が USER の ID と一致しません。何も行っていません。</translation>
    </message>
    <message>
        <source>Erased.</source>
        <translation>消去しました。</translation>
    </message>
    <message>
        <source>“%1” is nothing that “person” can do.</source>
        <translation>「person」に「%1」という操作はありません。</translation>
    </message>
    <message>
        <source>A word is missing.</source>
        <translation>指定が足りません。</translation>
    </message>
    <message>
        <source>There is a word too many: “%1”.</source>
        <translation>余分な指定があります: 「%1」</translation>
    </message>
    <message>
        <source>Say either --dry-run, or --yes-erase and the person&apos;s id.</source>
        <comment>keep the words with --</comment>
        <translation>--dry-run か、--yes-erase とその人の ID のどちらかを指定してください。</translation>
    </message>
    <message>
        <source>The connection was lost at the very end. Asking the server how it ended…</source>
        <translation>最後の段階で接続が切れました。結果をサーバーに問い合わせています…</translation>
    </message>
    <message>
        <source>It is not known whether the person is erased. Look with --dry-run: where nobody has the id %1 any more, they are.</source>
        <comment>keep --dry-run</comment>
        <translation>消去されたかどうかわかりません。--dry-run で確かめてください。ID %1 の人がもういなければ消去済みです。</translation>
    </message>
    <message>
        <source>Nothing was erased or changed.</source>
        <translation>何も消去・変更されていません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::PersonDocument</name>
    <message>
        <source>Data of %1</source>
        <comment>title of a document; %1: a mail address</comment>
        <translation>%1 のデータ</translation>
    </message>
    <message>
        <source>Not in here, because the role that made this may not read it: %1.</source>
        <comment>%1: names of columns</comment>
        <translation>作成したロールに読み取る権限がないため、含まれていないもの: %1。</translation>
    </message>
    <message>
        <source>The file “%1” could not be written.</source>
        <comment>%1: a path</comment>
        <translation>ファイル「%1」に書き込めませんでした。</translation>
    </message>
    <message>
        <source>Everything that the database %1 holds about this person, as of %2. Fields that are not set are left out, and so are passwords and other secrets.</source>
        <comment>%1: a name, %2: a time with its zone</comment>
        <translation>データベース %1 がこの人について %2 時点で保持するすべての情報です。未設定の項目と、パスワードなどの秘密情報は含みません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::PersonErasure</name>
    <message>
        <source>This database has no table “users” with an id.</source>
        <translation>このデータベースには、ID を持つテーブル「users」がありません。</translation>
    </message>
    <message>
        <source>Your role may not read %1, so that nobody knows what is there.</source>
        <comment>%1: names of columns</comment>
        <translation>現在のロールには %1 を読み取る権限がないため、何があるのかわかりません。</translation>
    </message>
    <message>
        <source>%1 rows of “%2” that would go belong to other people.</source>
        <translation>消去される「%2」の行のうち %1 行は、ほかの人のものです。</translation>
    </message>
    <message>
        <source>%1 rows of “%2” would be deleted along (%3), although they are not this person&apos;s.</source>
        <comment>%3: names of columns</comment>
        <translation>「%2」の %1 行は、この人のものではありませんが、一緒に削除されます（%3）。</translation>
    </message>
    <message>
        <source>%1 rows of “%2” refer to the person (%3), and the reference can neither be emptied nor do they belong to the person.</source>
        <comment>%3: names of columns</comment>
        <translation>「%2」の %1 行がこの人を参照していますが（%3）、参照を空にすることができず、この人の行でもありません。</translation>
    </message>
    <message>
        <source>Your role may not read “%1”, which may hold rows of the person.</source>
        <translation>「%1」にはこの人の行があるかもしれませんが、現在のロールには読み取る権限がありません。</translation>
    </message>
    <message>
        <source>Your role may not delete from “%1”, which holds rows of the person.</source>
        <translation>「%1」にはこの人の行がありますが、現在のロールには削除する権限がありません。</translation>
    </message>
    <message>
        <source>Your role does not see every row of %1, so that nobody can say that nothing is left.</source>
        <comment>%1: names of tables</comment>
        <translation>現在のロールでは %1 の一部の行が見えないため、何も残らないと言い切れません。</translation>
    </message>
    <message>
        <source>A subscription is running. This does not end it at Stripe: cancel it there first.</source>
        <translation>有効なサブスクリプションがあります。この操作では Stripe 側の契約は終了しません。先に Stripe で解約してください。</translation>
    </message>
    <message>
        <source>%1 recordings lie in the audio storage, outside of this database, under keys that are known only here: delete them there first.</source>
        <translation>録音 %1 件が、このデータベースの外の音声ストレージにあります。そのキーはここでしかわからないため、先に音声ストレージで削除してください。</translation>
    </message>
    <message>
        <source>Keys of “%1” hold the person&apos;s id or mail address, and other rows may refer to them.</source>
        <translation>「%1」のキーにこの人の ID かメールアドレスが含まれていて、ほかの行が参照している可能性があります。</translation>
    </message>
    <message>
        <source>“%1” holds the person&apos;s id or mail address, and your role may not change it there (%2).</source>
        <comment>%2: names of columns</comment>
        <translation>「%1」にこの人の ID かメールアドレスが含まれていますが、現在のロールには変更する権限がありません（%2）。</translation>
    </message>
    <message>
        <source>This connection may only read.</source>
        <translation>この接続は読み取り専用です。</translation>
    </message>
    <message>
        <source>Your role may not delete from “%1”.</source>
        <translation>現在のロールには、「%1」から削除する権限がありません。</translation>
    </message>
    <message>
        <source>“%1” has triggers of its own, which may refuse the erasure.</source>
        <translation>「%1」には独自のトリガーがあり、消去が拒否される可能性があります。</translation>
    </message>
    <message>
        <source>Payments can only pass to an anonymous user whose id is a uuid or a text.</source>
        <translation>支払いは、ID が UUID かテキストの匿名ユーザーにしか引き継げません。</translation>
    </message>
    <message>
        <source>Your role may not add an anonymous user, who would take over the payments.</source>
        <translation>現在のロールには、支払いを引き継ぐ匿名ユーザーを追加する権限がありません。</translation>
    </message>
    <message>
        <source>Your role may not change “%1”, which would pass to an anonymous user.</source>
        <translation>現在のロールには、匿名ユーザーに引き継がれる「%1」を変更する権限がありません。</translation>
    </message>
    <message>
        <source>Not searched, because your role may not read them: %1.</source>
        <translation>現在のロールに読み取る権限がないため、調べていないもの: %1。</translation>
    </message>
    <message>
        <source>These are copies or lie elsewhere, and are not changed: %1.</source>
        <comment>names of tables</comment>
        <translation>写しであるか別の場所にあるため、変更しないもの: %1。</translation>
    </message>
    <message>
        <source>“%1” would still hold the person&apos;s id or mail address.</source>
        <translation>「%1」に、この人の ID かメールアドレスが残ります。</translation>
    </message>
    <message>
        <source>Not every row of “%1” would have passed to the anonymous user.</source>
        <translation>「%1」の行の一部が、匿名ユーザーに引き継がれません。</translation>
    </message>
    <message>
        <source>What would be erased is no longer what was shown. Look at the plan again.</source>
        <translation>消去される内容が、表示されていたものと変わりました。計画をもう一度確認してください。</translation>
    </message>
    <message>
        <source>Somebody else changed or deleted this person meanwhile.</source>
        <translation>その間に、ほかの人がこのデータを変更または削除しました。</translation>
    </message>
    <message>
        <source>%1 rows of “%2”, in another schema, hold the person&apos;s id or mail address and are not changed: no key leads from there to the person.</source>
        <comment>%1: a number, %2: a table</comment>
        <translation>別のスキーマにある「%2」の %1 行がこの人の ID またはメールアドレスを含みますが、この人につながるキーがないため変更しません。</translation>
    </message>
    <message>
        <source>The connection was lost before the erasure was committed.</source>
        <translation>消去がコミットされる前に接続が切れました。</translation>
    </message>
    <message>
        <source>The server no longer knows how the erasure ended. The person&apos;s own row is gone; search for the id and the mail address to see whether anything else is left.</source>
        <translation>消去の結果をサーバーはもう覚えていません。この人自身の行はなくなっています。ほかに残りがないか、ID とメールアドレスで検索してください。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::PersonExport</name>
    <message>
        <source>The file “%1” could not be written.</source>
        <comment>%1: a path</comment>
        <translation>ファイル「%1」に書き込めませんでした。</translation>
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
    <message>
        <source>The statement copies nothing out.</source>
        <translation>この文は、データを書き出すものではありません。</translation>
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
    <name>Kaiwa::PictureLoader</name>
    <message>
        <source>An address with a name or password in it is not fetched.</source>
        <translation>名前やパスワードを含むアドレスからは取得しません。</translation>
    </message>
    <message>
        <source>Not the address of a picture; it begins with https://.</source>
        <translation>画像のアドレスではありません。https:// で始めてください。</translation>
    </message>
    <message>
        <source>The picture is larger than %1.</source>
        <translation>画像が %1 を超えています。</translation>
    </message>
    <message>
        <source>The server does not say that this is a picture.</source>
        <translation>サーバーの応答からは、画像かどうかわかりません。</translation>
    </message>
    <message>
        <source>The server says that this is no picture (%1).</source>
        <translation>サーバーの応答によると、画像ではありません (%1)。</translation>
    </message>
    <message>
        <source>A drawing (SVG) is not shown here.</source>
        <translation>図形 (SVG) はここでは表示されません。</translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer within %n second(s).</source>
        <translation>
            <numerusform>サーバーが %n 秒以内に応答しませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no such picture on the server (404).</source>
        <translation>サーバーにこの画像はありません (404)。</translation>
    </message>
    <message>
        <source>The server refused the picture (%1).</source>
        <translation>サーバーが画像の取得を拒否しました (%1)。</translation>
    </message>
    <message>
        <source>The picture could not be fetched: %1</source>
        <translation>画像を取得できませんでした: %1</translation>
    </message>
    <message numerus="yes">
        <source>The picture has more than %n million dots.</source>
        <translation>
            <numerusform>画像が %n メガピクセルを超えています。</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>画像を読み取れません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::PictureView</name>
    <message>
        <source>%1 × %2</source>
        <comment>width and height of a picture</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Fetching the picture…</source>
        <translation>画像を取得中…</translation>
    </message>
</context>
<context>
    <name>Kaiwa::PlainTable</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ProblemFinder</name>
    <message>
        <source>“%1” could not look: %2</source>
        <comment>%1: a check, %2: the server&apos;s words</comment>
        <translation>「%1」のチェックを実行できませんでした: %2</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ProblemList</name>
    <message>
        <source>Note</source>
        <comment>how grave a problem is</comment>
        <translation>注意</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>how grave a problem is</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>how grave a problem is</comment>
        <translation>エラー</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s)</source>
        <comment>link below the first problems of a field</comment>
        <translation>
            <numerusform>ほか %n 件の問題</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1: Warning, %2: the words of a problem</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Add to dictionary</source>
        <comment>a word that is spelled right</comment>
        <translation>辞書に追加</translation>
    </message>
    <message>
        <source>Add %1 to the dictionary</source>
        <translation>%1 を辞書に追加</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <comment>a problem that is none</comment>
        <translation>見送る…</translation>
    </message>
    <message>
        <source>Dismiss: %1</source>
        <comment>%1: the words of a problem</comment>
        <translation>見送る: %1</translation>
    </message>
    <message>
        <source>Dismiss the problem</source>
        <translation>問題を見送る</translation>
    </message>
    <message>
        <source>Why it is no problem</source>
        <translation>問題ではない理由</translation>
    </message>
    <message>
        <source>It comes back when the text changes.</source>
        <translation>テキストが変わると、再び表示されます。</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <comment>button: a problem that is none</comment>
        <translation>見送る</translation>
    </message>
    <message>
        <source>Keep the problem</source>
        <translation>問題を残す</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ProfileCard</name>
    <message>
        <source>Joined</source>
        <comment>when an account was made</comment>
        <translation>登録日</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ProseEditor</name>
    <message>
        <source>Preview of the text</source>
        <comment>as Markdown lays it out</comment>
        <translation>テキストのプレビュー</translation>
    </message>
    <message>
        <source>Find in this text (Ctrl+Shift+F)</source>
        <translation>このテキスト内を検索 (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Show it as Markdown lays it out (Ctrl+Shift+M)</source>
        <translation>Markdown の表示でプレビュー (Ctrl+Shift+M)</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ReasonPopup</name>
    <message>
        <source>%1 (others read this)</source>
        <comment>in an empty line; %1: why something was decided</comment>
        <translation>%1（ほかの人も読みます）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordBrowser</name>
    <message>
        <source>Row</source>
        <comment>tab: one row of a table</comment>
        <translation>行</translation>
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
    <name>Kaiwa::RecordDetail</name>
    <message>
        <source>This row is not there (any more).</source>
        <comment>in place of a row</comment>
        <translation>この行はありません（削除された可能性があります）。</translation>
    </message>
    <message>
        <source>more than %1 rows</source>
        <comment>how many rows refer to this one</comment>
        <translation>%1 行超</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <comment>how many rows refer to this one</comment>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <comment>button: copies the row</comment>
        <translation>CSV としてコピー</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <comment>button: copies the row</comment>
        <translation>JSON としてコピー</translation>
    </message>
    <message>
        <source>Reading the row…</source>
        <comment>in place of a row</comment>
        <translation>行を読み込み中…</translation>
    </message>
    <message>
        <source>Choose a row to see all of it.</source>
        <comment>in place of a row</comment>
        <translation>行を選ぶと、全体が表示されます。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a table and the name of a row</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>hidden</source>
        <comment>a personal value that is masked, for screen readers</comment>
        <translation>マスク済み</translation>
    </message>
    <message>
        <source>Reveal</source>
        <comment>button: shows a masked personal value</comment>
        <translation>マスクを解除</translation>
    </message>
    <message>
        <source>Reveal %1</source>
        <comment>%1: the name of a field</comment>
        <translation>%1のマスクを解除</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>the name of a row that is referred to, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: open %2</source>
        <comment>a field, and the row that it refers to</comment>
        <translation>%1: %2 を開く</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>a row that is referred to, and its table: &apos;Learners&apos;</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Rows that refer to this one</source>
        <comment>heading in a form</comment>
        <translation>この行を参照している行</translation>
    </message>
    <message>
        <source>Open the rows of %1 that refer to this one by %2</source>
        <comment>a table and a column</comment>
        <translation>%2 でこの行を参照している %1 の行を開く</translation>
    </message>
    <message>
        <source>Count</source>
        <comment>button: counts the rows that refer to this one</comment>
        <translation>数える</translation>
    </message>
    <message>
        <source>Count the rows of %1 that refer to this one by %2</source>
        <comment>a table and a column</comment>
        <translation>%2 でこの行を参照している %1 の行を数える</translation>
    </message>
    <message>
        <source>Counting…</source>
        <comment>rows that refer to this one</comment>
        <translation>数えています…</translation>
    </message>
    <message>
        <source>Count again</source>
        <comment>button</comment>
        <translation>数え直す</translation>
    </message>
    <message numerus="yes">
        <source>Copied, without %n masked value(s).</source>
        <comment>a row was copied</comment>
        <translation>
            <numerusform>マスクされた値 %n 個を除いてコピーしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied.</source>
        <comment>a row was copied</comment>
        <translation>コピーしました。</translation>
    </message>
    <message numerus="yes">
        <source>Show %n field(s) that are not set</source>
        <translation>
            <numerusform>未設定の %n 項目を表示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n field(s) that are not set</source>
        <translation>
            <numerusform>未設定の %n 項目を隠す</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordExport</name>
    <message>
        <source>The file could not be written.</source>
        <comment>of an export</comment>
        <translation>ファイルに書き込めませんでした。</translation>
    </message>
    <message>
        <source>The disk is full: “%1” was not written. Make room, or export to another disk.</source>
        <comment>%1: a path</comment>
        <translation>ディスクがいっぱいのため、「%1」は書き込まれていません。空きを増やすか、別のディスクにエクスポートしてください。</translation>
    </message>
    <message>
        <source>The file “%1” could not be written.</source>
        <comment>%1: a path</comment>
        <translation>ファイル「%1」に書き込めませんでした。</translation>
    </message>
    <message>
        <source>No column was chosen, so there is nothing to export.</source>
        <translation>列が選ばれていないため、エクスポートするものがありません。</translation>
    </message>
    <message>
        <source>There is not enough memory to compress the file.</source>
        <translation>メモリーが足りないため、ファイルを圧縮できません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordExportDialog</name>
    <message>
        <source>Export %1</source>
        <comment>%1: &apos;Messages&apos;</comment>
        <translation>%1をエクスポート</translation>
    </message>
    <message>
        <source>Every column</source>
        <comment>choice: which columns an export has</comment>
        <translation>すべての列</translation>
    </message>
    <message>
        <source>The columns that are shown</source>
        <comment>choice: which columns an export has</comment>
        <translation>表示中の列</translation>
    </message>
    <message>
        <source>Format of the file</source>
        <comment>name of a field, for screen readers</comment>
        <translation>ファイルの形式</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <comment>format of a file</comment>
        <translation>CSV（表計算ソフト向け）</translation>
    </message>
    <message>
        <source>JSON Lines, an object on each line</source>
        <comment>format of a file</comment>
        <translation>JSON Lines（1 行に 1 つのオブジェクト）</translation>
    </message>
    <message>
        <source>Compressed (gzip)</source>
        <comment>check box of an export</comment>
        <translation>圧縮 (gzip)</translation>
    </message>
    <message>
        <source>Every row of the table.</source>
        <comment>which rows an export has</comment>
        <translation>テーブルのすべての行。</translation>
    </message>
    <message>
        <source>Every row that fits the search and the filters.</source>
        <comment>which rows an export has</comment>
        <translation>検索とフィルターに合うすべての行。</translation>
    </message>
    <message>
        <source>In the order in which the database gives them.</source>
        <comment>order of the rows of an export</comment>
        <translation>データベースが返す順。</translation>
    </message>
    <message>
        <source>In the order of the list.</source>
        <comment>order of the rows of an export</comment>
        <translation>一覧の順。</translation>
    </message>
    <message>
        <source>Secrets are never exported.</source>
        <comment>note in a dialog</comment>
        <translation>秘密の値はエクスポートされません。</translation>
    </message>
    <message>
        <source>With personal data: %1</source>
        <comment>check box of an export; %1: names of columns</comment>
        <translation>個人データを含める: %1</translation>
    </message>
    <message>
        <source>UTF-8. An empty field is not set, &quot;&quot; is an empty text; JSON stands as its text. A text that begins with = + - or @ may run as a formula where the file is opened.</source>
        <comment>what a format of a file promises</comment>
        <translation>UTF-8。空の項目は未設定、&quot;&quot; は空のテキスト、JSON はそのテキストのままです。= + - @ で始まるテキストは、ファイルを開いたソフトで数式として実行されることがあります。</translation>
    </message>
    <message>
        <source>UTF-8. JSON stands as it is, numbers and yes or no as such, everything else as text.</source>
        <comment>what a format of a file promises</comment>
        <translation>UTF-8。JSON はそのまま、数値と真偽値はその型で、それ以外はすべてテキストとして書き出します。</translation>
    </message>
    <message>
        <source>%1 rows, %2…</source>
        <comment>how far an export is: a number and a size</comment>
        <translation>%1 行、%2…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s), %1, in %2 s, are in %3.</source>
        <comment>end of an export: a size, a number of seconds, a path</comment>
        <translation>
            <numerusform>%Ln 行（%1、%2 秒）を %3 に書き出しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordFilterBar</name>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>placeholder of a line</comment>
        <translation>検索</translation>
    </message>
    <message>
        <source>Click to take this filter away</source>
        <translation>クリックすると、このフィルターを外します</translation>
    </message>
    <message>
        <source>More…</source>
        <comment>chip: filter by another column</comment>
        <translation>その他…</translation>
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
    <message>
        <source>The record</source>
        <translation>レコード</translation>
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
    <name>Kaiwa::RecordListModel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <comment>badge of a record in the list</comment>
        <translation>
            <numerusform>エラー %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <comment>badge of a record in the list</comment>
        <translation>
            <numerusform>警告 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <comment>badge of a record; %1: &apos;1 error&apos;, %2: how many graver or lesser problems more</comment>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>Up to %L1 rows can be put in the order of this column: narrow the list by its search or its filters</source>
        <comment>tooltip of a header, where more rows than that fit</comment>
        <translation>この列で並べ替えられるのは %L1 行までです。検索かフィルターで一覧を絞り込んでください</translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordListing</name>
    <message>
        <source>Live</source>
        <comment>chip: sessions that have not ended</comment>
        <translation>有効</translation>
    </message>
    <message>
        <source>Expiring today</source>
        <comment>chip: sessions that end within a day</comment>
        <translation>今日期限切れ</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <comment>chip: conversations</comment>
        <translation>過去 7 日間</translation>
    </message>
    <message>
        <source>Guests</source>
        <comment>chip: conversations without an account</comment>
        <translation>ゲスト</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <comment>chip: conversations</comment>
        <translation>導入</translation>
    </message>
    <message>
        <source>Over 10 minutes</source>
        <comment>chip: conversations</comment>
        <translation>10 分超</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <comment>chip: findings</comment>
        <translation>過去 30 日間</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>chip: findings</comment>
        <translation>受け入れ</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>chip: attempts</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <comment>chip: attempts</comment>
        <translation>中断</translation>
    </message>
    <message>
        <source>Past due</source>
        <comment>chip: subscriptions</comment>
        <translation>支払い遅延</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>chip: payments</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <comment>chip: events</comment>
        <translation>過去 24 時間</translation>
    </message>
    <message>
        <source>The accounts of learners.</source>
        <translation>学習者のアカウント。</translation>
    </message>
    <message>
        <source>Levels, goals and ways of learning, per target language.</source>
        <translation>学習言語ごとのレベル、目標、学習方法。</translation>
    </message>
    <message>
        <source>Logins that are or were open; the tokens themselves are never read.</source>
        <translation>有効な、または過去のログイン。トークン自体は読み取りません。</translation>
    </message>
    <message>
        <source>The languages that are taught, and how they are written.</source>
        <translation>教えている言語と、その表記方法。</translation>
    </message>
    <message>
        <source>The voices that learners hear, by language and dialect.</source>
        <translation>学習者が聞く音声（言語と方言別）。</translation>
    </message>
    <message>
        <source>Conversations of learners and guests.</source>
        <translation>学習者とゲストの会話。</translation>
    </message>
    <message>
        <source>What was said, with translations, readings and speech scores.</source>
        <translation>発言とその翻訳、読み、発話のスコア。</translation>
    </message>
    <message>
        <source>How a spoken message sounded: timings, phonemes, advice.</source>
        <translation>音声メッセージの話し方: タイミング、音素、アドバイス。</translation>
    </message>
    <message>
        <source>Legacy: replaced by conversations. It is shown and never written.</source>
        <translation>旧形式: 会話に置き換えられました。表示のみで、書き込みません。</translation>
    </message>
    <message>
        <source>What learners talk about: instructions, context and objectives.</source>
        <translation>学習者が話す内容: 指示、状況、目標。</translation>
    </message>
    <message>
        <source>Each try of a learner at a scenario, how far it went and what helped.</source>
        <translation>学習者がシナリオを試した記録。どこまで進み、何が役立ったか。</translation>
    </message>
    <message>
        <source>How conversations about a scenario were judged.</source>
        <translation>シナリオの会話の評価。</translation>
    </message>
    <message>
        <source>What learners get for which price.</source>
        <translation>学習者が得られる内容とその価格。</translation>
    </message>
    <message>
        <source>Who subscribed to which tier, and until when.</source>
        <translation>誰がどのプランに、いつまで加入しているか。</translation>
    </message>
    <message>
        <source>What was paid, in which currency, and whether it succeeded.</source>
        <translation>支払いの金額と通貨、成功したかどうか。</translation>
    </message>
    <message>
        <source>What each learner used in each month, against the tier&apos;s limits.</source>
        <translation>学習者ごとの毎月の利用量と、プランの上限。</translation>
    </message>
    <message>
        <source>What happened in the application, event by event.</source>
        <translation>アプリケーションで起きたイベントの記録。</translation>
    </message>
    <message>
        <source>What can be learned: macro skill, sub skill and micro rule.</source>
        <translation>学習できる内容: マクロスキル、サブスキル、ミクロルール。</translation>
    </message>
    <message>
        <source>Other labels under which features are found.</source>
        <translation>言語特徴を見つけるための別のラベル。</translation>
    </message>
    <message>
        <source>What the analysis found in messages; an immutable log.</source>
        <translation>分析がメッセージに見つけた指摘。変更されない記録です。</translation>
    </message>
    <message>
        <source>How well each learner masters each feature, as it is inferred.</source>
        <translation>学習者ごと、言語特徴ごとの習熟度の推定。</translation>
    </message>
    <message>
        <source>Totals and streaks per learner and language (version 2).</source>
        <translation>学習者と言語ごとの合計と連続記録（バージョン 2）。</translation>
    </message>
    <message>
        <source>What learners want to be told, and when not (version 2).</source>
        <translation>学習者が希望する通知と、通知しない時間（バージョン 2）。</translation>
    </message>
    <message>
        <source>Words that learners met, and when to review them (version 2).</source>
        <translation>学習者が出会った語と、復習の時期（バージョン 2）。</translation>
    </message>
    <message>
        <source>Sessions</source>
        <comment>list of records</comment>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Conversations</source>
        <comment>list of records</comment>
        <translation>会話</translation>
    </message>
    <message>
        <source>Messages</source>
        <comment>list of records</comment>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Findings</source>
        <comment>list of records</comment>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Mastery</source>
        <comment>list of records</comment>
        <translation>習熟度</translation>
    </message>
    <message>
        <source>Attempts</source>
        <comment>list of records</comment>
        <translation>試行</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <comment>list of records</comment>
        <translation>結果</translation>
    </message>
    <message>
        <source>Usage by month</source>
        <comment>list of records</comment>
        <translation>月別の利用量</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <comment>list of records</comment>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>Payments</source>
        <comment>list of records</comment>
        <translation>支払い</translation>
    </message>
    <message>
        <source>Events</source>
        <comment>list of records</comment>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Learning totals</source>
        <comment>list of records</comment>
        <translation>学習の合計</translation>
    </message>
    <message>
        <source>Notifications</source>
        <comment>list of records</comment>
        <translation>通知</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <comment>list of records</comment>
        <translation>語彙</translation>
    </message>
    <message>
        <source>Learners</source>
        <comment>list of records</comment>
        <translation>学習者</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>chip: sessions</comment>
        <translation>終了</translation>
    </message>
    <message>
        <source>This month</source>
        <comment>chip: usage</comment>
        <translation>今月</translation>
    </message>
    <message>
        <source>Last month</source>
        <comment>chip: usage</comment>
        <translation>先月</translation>
    </message>
    <message>
        <source>Used banked time</source>
        <comment>chip: usage</comment>
        <translation>繰り越し分を使用</translation>
    </message>
    <message>
        <source>Over the limit</source>
        <comment>chip: usage</comment>
        <translation>上限超過</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>chip: subscriptions</comment>
        <translation>有効</translation>
    </message>
    <message>
        <source>On trial</source>
        <comment>chip: subscriptions</comment>
        <translation>試用中</translation>
    </message>
    <message>
        <source>Canceled</source>
        <comment>chip: subscriptions</comment>
        <translation>解約済み</translation>
    </message>
    <message>
        <source>Will end</source>
        <comment>chip: subscriptions that end with their period</comment>
        <translation>終了予定</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <comment>chip: payments</comment>
        <translation>過去 30 日間</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <comment>chip: payments</comment>
        <translation>成功</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <comment>chip: events</comment>
        <translation>過去 7 日間</translation>
    </message>
    <message>
        <source>Without an account</source>
        <comment>chip: events</comment>
        <translation>アカウントなし</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>chip: learners who want no messages</comment>
        <translation>使わない</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <comment>chip: learners who set them</comment>
        <translation>通知しない時間帯</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>chip: findings</comment>
        <translation>保留中</translation>
    </message>
    <message>
        <source>Warnings</source>
        <comment>chip: findings</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>Weak</source>
        <comment>chip: features below 40 of 100</comment>
        <translation>苦手</translation>
    </message>
    <message>
        <source>Urgent review</source>
        <comment>chip: features with a review priority of 7 of 10 and more</comment>
        <translation>至急復習</translation>
    </message>
    <message>
        <source>Not seen for 30 days</source>
        <comment>chip: features of learners</comment>
        <translation>30 日間出現なし</translation>
    </message>
    <message>
        <source>Mastered once</source>
        <comment>chip: features of learners</comment>
        <translation>習得経験あり</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <comment>chip: attempts</comment>
        <translation>過去 30 日間</translation>
    </message>
    <message>
        <source>Neither</source>
        <comment>chip: attempts that were neither completed nor abandoned</comment>
        <translation>どちらでもない</translation>
    </message>
    <message>
        <source>With hints</source>
        <comment>chip: attempts</comment>
        <translation>ヒントあり</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <comment>chip: outcomes</comment>
        <translation>過去 30 日間</translation>
    </message>
    <message>
        <source>Goal achieved</source>
        <comment>chip: outcomes</comment>
        <translation>目標達成</translation>
    </message>
    <message>
        <source>Goal missed</source>
        <comment>chip: outcomes</comment>
        <translation>目標未達成</translation>
    </message>
    <message>
        <source>On a streak</source>
        <comment>chip: learners who studied for 7 days and more without a break</comment>
        <translation>連続学習中</translation>
    </message>
    <message>
        <source>Idle for 30 days</source>
        <comment>chip: learners</comment>
        <translation>30 日間活動なし</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>chip: words to be reviewed</comment>
        <translation>復習期限</translation>
    </message>
    <message>
        <source>New</source>
        <comment>chip: words</comment>
        <translation>新規</translation>
    </message>
    <message>
        <source>Mastered</source>
        <comment>chip: words</comment>
        <translation>習得</translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordScrollBar</name>
    <message>
        <source>Place in the table</source>
        <translation>テーブル内の位置</translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordSide</name>
    <message>
        <source>Edit</source>
        <comment>tab: the form of a record</comment>
        <translation>編集</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>title of the form of a record that is not committed</comment>
        <translation>新しい%1</translation>
    </message>
    <message>
        <source>not in the database yet</source>
        <comment>of a record that is not committed</comment>
        <translation>まだデータベースにありません</translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordTable</name>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordTabs</name>
    <message>
        <source>%1, view of the record</source>
        <comment>%1: name of a tab, such as History</comment>
        <translation>%1、レコードの表示</translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordView</name>
    <message>
        <source>Reveal</source>
        <comment>button: show what is masked</comment>
        <translation>マスクを解除</translation>
    </message>
    <message>
        <source>Show mail addresses, names and what was said; each time is counted</source>
        <translation>メールアドレス、名前、発言を表示します。表示するたびに記録されます</translation>
    </message>
    <message>
        <source>Columns</source>
        <comment>button: choose them</comment>
        <translation>列</translation>
    </message>
    <message>
        <source>Export…</source>
        <comment>button: rows into a file</comment>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: a reading that takes long</comment>
        <translation>中止</translation>
    </message>
    <message>
        <source>Count exactly</source>
        <comment>button</comment>
        <translation>正確に数える</translation>
    </message>
    <message>
        <source>Nothing of “%1” may be read</source>
        <translation>「%1」には読み取れるものがありません</translation>
    </message>
    <message>
        <source>This database has no table “%1”</source>
        <translation>このデータベースにテーブル「%1」はありません</translation>
    </message>
    <message>
        <source>The role %1 has no right to read any of its columns.</source>
        <translation>ロール %1 には、どの列も読み取る権限がありません。</translation>
    </message>
    <message>
        <source>Other versions of Kaiwa&apos;s database have it.</source>
        <translation>Kaiwa のデータベースの別のバージョンにはあります。</translation>
    </message>
    <message>
        <source>Go to the first row with this value of %1</source>
        <translation>%1がこの値である最初の行に移動</translation>
    </message>
    <message>
        <source>This table has no key: each page sorts the whole table, and rows that change meanwhile may be missed.</source>
        <translation>このテーブルにはキーがありません。ページごとにテーブル全体を並べ替えるため、その間に変わった行が抜けることがあります。</translation>
    </message>
    <message>
        <source>No index serves this order: each page sorts the whole table.</source>
        <translation>この並び順に使えるインデックスがありません。ページごとにテーブル全体を並べ替えます。</translation>
    </message>
    <message>
        <source>As at first</source>
        <comment>menu: the columns shown without a choice</comment>
        <translation>既定に戻す</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>No row fits</source>
        <translation>該当する行はありません</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>行はありません</translation>
    </message>
    <message>
        <source>many</source>
        <comment>rows, their number is not known</comment>
        <translation>多数</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>an estimated number of rows</comment>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>Rows %1–%2 of %3</source>
        <translation>%3 行中 %1～%2 行</translation>
    </message>
    <message>
        <source>Rows around %1 of %2</source>
        <comment>the place is estimated</comment>
        <translation>%2 行中 %1 行付近</translation>
    </message>
    <message>
        <source>as of %1, %2 s</source>
        <comment>time of day, duration</comment>
        <translation>%1 時点、%2 秒</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>数えています…</translation>
    </message>
    <message>
        <source>Mask</source>
        <comment>button: hide what is personal again</comment>
        <translation>マスク</translation>
    </message>
    <message>
        <source>Searched by the index %1.</source>
        <comment>%1: names of indexes</comment>
        <translation>インデックス %1 で検索しました。</translation>
    </message>
    <message>
        <source>No index serves this search: every row of the table is read.</source>
        <translation>この検索に使えるインデックスがないため、表の全行を読みます。</translation>
    </message>
    <message>
        <source>No index serves this search: every row of the table is read, about %1.</source>
        <comment>%1: how many rows</comment>
        <translation>この検索に使えるインデックスがないため、表の全行（約 %1 行）を読みます。</translation>
    </message>
    <message>
        <source>Go to “%1”…</source>
        <comment>placeholder; %1 a column</comment>
        <translation>「%1」に移動…</translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordWriter</name>
    <message>
        <source>The file could not be written.</source>
        <comment>of an export</comment>
        <translation>ファイルに書き込めませんでした。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::RecordsPage</name>
    <message>
        <source>Records</source>
        <comment>page</comment>
        <translation>レコード</translation>
    </message>
    <message>
        <source>List</source>
        <comment>which records are shown</comment>
        <translation>一覧</translation>
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
    <message>
        <source>Open the folder</source>
        <comment>button: where a kept file is</comment>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>A journal of an earlier run could not be taken over whole, since newer changes were in the way or lines of it are damaged. It is kept as a text file: %1</source>
        <comment>%1 is a path</comment>
        <translation>以前に起動したときのジャーナルを、すべては引き継げませんでした。より新しい変更と重なったか、一部の行が壊れています。テキストファイルとして残してあります: %1</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ReferenceChoice</name>
    <message>
        <source>Look for a value by its name</source>
        <translation>値を名前で探す</translation>
    </message>
    <message>
        <source>Name or id</source>
        <comment>placeholder of the search for a value to filter by</comment>
        <translation>名前または ID</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>The value “%1” as it is typed</source>
        <translation>入力した値「%1」のまま</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>There is nothing to choose from.</source>
        <translation>選べるものがありません。</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>その名前のものはありません。</translation>
    </message>
    <message numerus="yes">
        <source>The first %n; a name leads to others.</source>
        <comment>rows offered as values of a filter</comment>
        <translation>
            <numerusform>最初の %n 件です。ほかは名前で見つかります。</numerusform>
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
    <name>Kaiwa::RenameDialog</name>
    <message>
        <source>Rename or move</source>
        <comment>title of a dialog</comment>
        <translation>名前の変更と移動</translation>
    </message>
    <message>
        <source>Rename or move %1</source>
        <comment>%1: id of a feature</comment>
        <translation>%1 の名前の変更と移動</translation>
    </message>
    <message numerus="yes">
        <source>Rename or move %n features</source>
        <translation>
            <numerusform>言語特徴 %n 件の名前の変更と移動</numerusform>
        </translation>
    </message>
    <message>
        <source>Macro skill</source>
        <translation>マクロスキル</translation>
    </message>
    <message>
        <source>Sub skill</source>
        <translation>サブスキル</translation>
    </message>
    <message>
        <source>Micro rule</source>
        <translation>ミクロルール</translation>
    </message>
    <message>
        <source>each its own</source>
        <comment>in a field of several features that differ</comment>
        <translation>それぞれ異なる</translation>
    </message>
    <message>
        <source>The ids stay. Nothing reaches the database before the commit.</source>
        <translation>ID は変わりません。コミットするまで、データベースには書き込みません。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Rename</source>
        <comment>button</comment>
        <translation>変更</translation>
    </message>
    <message>
        <source>A part needs a name, and no colon in it: the colon stands between the parts.</source>
        <translation>各部分には名前が必要です。コロンは部分の区切りのため、名前に使えません。</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>まだ何も変更されていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n feature(s) change.</source>
        <translation>
            <numerusform>%n 件の言語特徴が変わります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) keep the old labels on them.</source>
        <translation>
            <numerusform>別名 %n 件により、元のラベルも引き続き使えます。</numerusform>
        </translation>
    </message>
    <message>
        <source>These have the new parts already, so that the label would be ambiguous: %1</source>
        <translation>次の言語特徴がすでに同じ部分を持つため、ラベルの指す先が不定になります: %1</translation>
    </message>
    <message>
        <source>Something about these features was changed meanwhile; look at it again.</source>
        <translation>その間に、これらの言語特徴の内容が変更されました。もう一度確認してください。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::RenamePlan</name>
    <message>
        <source>Rename %1</source>
        <comment>undo step; %1: id of a feature</comment>
        <translation>%1 の名前を変更</translation>
    </message>
    <message numerus="yes">
        <source>Rename %n features</source>
        <comment>undo step</comment>
        <translation>
            <numerusform>言語特徴 %n 件の名前を変更</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::ReportCommand</name>
    <message>
        <source>Writes a page of charts into a file, without a display: for cron and for mails.

  --page ID       %1
  --out FILE      .pdf, .csv, .json or .png
  --period P      2026-10, 2026-10-05..2026-10-11, this-month, last-month, last-30-days,
                  last-90-days, last-12-months (where left out), this-year, all-time
  --zone Z        in whose days and months it counts, UTC where left out
  --language ID   only this language
  --tier NAME     only this tier
  --guests W      in (where left out), out or only
</source>
        <comment>keep the words after --</comment>
        <translation>グラフのページをファイルに書き出します。画面は不要です。cron やメールでの送付に使えます。

  --page ID       %1
  --out FILE      .pdf、.csv、.json、.png のいずれか
  --period P      2026-10、2026-10-05..2026-10-11、this-month、last-month、last-30-days、
                  last-90-days、last-12-months（省略時）、this-year、all-time
  --zone Z        日と月を区切るタイムゾーン。省略時は UTC
  --language ID   この言語だけ
  --tier NAME     このプランだけ
  --guests W      in（省略時。含む）、out（除く）、only（ゲストのみ）
</translation>
    </message>
    <message>
        <source>The database did not answer in time.</source>
        <translation>データベースが時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>The charts were not read in time.</source>
        <translation>グラフを時間内に読み込めませんでした。</translation>
    </message>
    <message>
        <source>Say with --out which file is to be written.</source>
        <translation>書き出すファイルを --out で指定してください。</translation>
    </message>
    <message>
        <source>There is no page of charts “%1”; --help lists them.</source>
        <translation>グラフのページ「%1」はありません。一覧は --help で表示されます。</translation>
    </message>
    <message>
        <source>“%1” is no period; --help shows what one looks like.</source>
        <translation>「%1」は期間の指定ではありません。書き方は --help で表示されます。</translation>
    </message>
    <message>
        <source>“%1” is no time zone; one looks like Asia/Tokyo.</source>
        <translation>「%1」はタイムゾーンではありません。Asia/Tokyo のように書いてください。</translation>
    </message>
    <message>
        <source>Guests are in, out or only, not “%1”.</source>
        <translation>--guests には in、out、only のいずれかを指定します。「%1」は使えません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ResolverPage</name>
    <message>
        <source>Resolver</source>
        <comment>page</comment>
        <translation>リゾルバー</translation>
    </message>
    <message>
        <source>Try labels</source>
        <comment>tab</comment>
        <translation>ラベルを試す</translation>
    </message>
    <message>
        <source>What is staged</source>
        <comment>tab: what the change-set does to labels</comment>
        <translation>ステージ済みの変更</translation>
    </message>
    <message>
        <source>Golden labels</source>
        <comment>tab: labels that must land where they do</comment>
        <translation>基準ラベル</translation>
    </message>
    <message>
        <source>%1 features · %2 aliases</source>
        <comment>how many there are</comment>
        <translation>言語特徴 %1 件 · 別名 %2 件</translation>
    </message>
    <message>
        <source>Labels are resolved by the features and their aliases. The page works as soon as both are there.</source>
        <translation>ラベルは、言語特徴とその別名によって解決されます。両方がそろい次第、このページを使えます。</translation>
    </message>
    <message>
        <source>Features and aliases could not be read</source>
        <translation>言語特徴と別名を読み取れませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>button below an error</comment>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>Kaiwa::Restoring</name>
    <message>
        <source>This database has no table %1 any more.</source>
        <translation>このデータベースには、テーブル %1 がもうありません。</translation>
    </message>
    <message>
        <source>The record is not there any more: restore the whole record instead.</source>
        <translation>レコードはもうありません。代わりにレコード全体を復元してください。</translation>
    </message>
    <message>
        <source>The role may not delete from %1.</source>
        <translation>現在のロールには、%1 から削除する権限がありません。</translation>
    </message>
    <message>
        <source>Not every field of the record could be read, so that it cannot be added again as it was.</source>
        <translation>レコードの一部の項目を読み取れなかったため、元のとおりに追加し直すことはできません。</translation>
    </message>
    <message>
        <source>The role may not add to %1.</source>
        <translation>現在のロールには、%1 に追加する権限がありません。</translation>
    </message>
    <message>
        <source>The record as it is now could not be read, so that nothing was staged.</source>
        <translation>現在のレコードを読み取れなかったため、何もステージしていません。</translation>
    </message>
    <message>
        <source>Rows of %1 are written by the application alone.</source>
        <translation>%1 の行は、アプリケーションだけが書き込みます。</translation>
    </message>
    <message>
        <source>Nothing of a deleted person is kept, so that they cannot be added again.</source>
        <translation>削除された人の情報は何も残さないため、再び追加することはできません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ResultSections</name>
    <message>
        <source>Missed most:</source>
        <comment>target words that learners missed</comment>
        <translation>使われなかった語（上位）:</translation>
    </message>
    <message>
        <source>Used most:</source>
        <comment>target words that learners used</comment>
        <translation>よく使われた語（上位）:</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>a word and how often it was</comment>
        <translation>%1  %2</translation>
    </message>
    <message numerus="yes">
        <source>Missed in %n outcomes</source>
        <translation>
            <numerusform>%n 件の結果で使われませんでした</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used in %n outcomes</source>
        <translation>
            <numerusform>%n 件の結果で使われました</numerusform>
        </translation>
    </message>
    <message>
        <source>missed “%1”</source>
        <translation>「%1」を使わなかった</translation>
    </message>
    <message>
        <source>used “%1”</source>
        <translation>「%1」を使った</translation>
    </message>
    <message>
        <source>Scores</source>
        <comment>heading of average scores of a scenario</comment>
        <translation>スコア</translation>
    </message>
    <message>
        <source>First attempts against repeats</source>
        <translation>初回と再挑戦の比較</translation>
    </message>
    <message>
        <source>first</source>
        <comment>attempts of a learner</comment>
        <translation>初回</translation>
    </message>
    <message>
        <source>repeats</source>
        <comment>attempts of a learner</comment>
        <translation>再挑戦</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>kind of attempts, name and value of a figure</comment>
        <translation>%1、%2: %3</translation>
    </message>
    <message>
        <source>Where abandoned attempts ended</source>
        <comment>last step reached</comment>
        <translation>中断された挑戦の最後のステップ</translation>
    </message>
    <message>
        <source>before the first step</source>
        <translation>最初のステップより前</translation>
    </message>
    <message>
        <source>steps in another form than a list</source>
        <translation>リスト以外の形式のステップ</translation>
    </message>
    <message>
        <source>a step without a name</source>
        <translation>名前のないステップ</translation>
    </message>
    <message>
        <source>abandoned: %1</source>
        <comment>%1: the last step</comment>
        <translation>中断: %1</translation>
    </message>
    <message>
        <source>Latest outcomes</source>
        <translation>最近の結果</translation>
    </message>
    <message numerus="yes">
        <source>All %n outcomes</source>
        <translation>
            <numerusform>%n 件の結果すべて</numerusform>
        </translation>
    </message>
    <message>
        <source>goal achieved</source>
        <translation>目標達成</translation>
    </message>
    <message>
        <source>goal not achieved</source>
        <translation>目標未達成</translation>
    </message>
</context>
<context>
    <name>Kaiwa::RetentionDialog</name>
    <message>
        <source>Keep the history</source>
        <translation>履歴の保存</translation>
    </message>
    <message>
        <source>How long changes are kept</source>
        <translation>変更の保存期間</translation>
    </message>
    <message>
        <source>for ever</source>
        <comment>how long changes are kept</comment>
        <translation>無期限</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Older changes kept on this computer are removed at every start.</source>
        <translation>このコンピューターに保存された古い変更は、起動のたびに削除されます。</translation>
    </message>
    <message>
        <source>Nothing is removed.</source>
        <translation>何も削除されません。</translation>
    </message>
    <message>
        <source>The database holds no older change.</source>
        <translation>データベースに、これより古い変更はありません。</translation>
    </message>
    <message numerus="yes">
        <source>The database holds %n older changes, which others may still look for. They are removed only by the button below, and for good.</source>
        <translation>
            <numerusform>データベースには、これより古い変更が %n 件あり、ほかの人がまだ参照するかもしれません。下のボタンでのみ削除され、元には戻せません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n changes from the database</source>
        <translation>
            <numerusform>データベースから %n 件の変更を削除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes were removed.</source>
        <translation>
            <numerusform>%n 件の変更を削除しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::RowMenu</name>
    <message>
        <source>Open learner</source>
        <comment>action: the page of the learner whose row it is</comment>
        <translation>学習者を開く</translation>
    </message>
    <message>
        <source>Open transcript</source>
        <comment>action: the conversation of which a row tells</comment>
        <translation>会話の記録を開く</translation>
    </message>
    <message>
        <source>This row is not there (any more).</source>
        <translation>この行はありません（削除された可能性があります）。</translation>
    </message>
    <message>
        <source>This row belongs to no learner.</source>
        <translation>この行はどの学習者のものでもありません。</translation>
    </message>
    <message>
        <source>This row tells of no conversation.</source>
        <translation>この行に対応する会話はありません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::RowReader</name>
    <message>
        <source>There is no column of “%1” that your role may read.</source>
        <comment>%1: a table</comment>
        <translation>「%1」には、現在のロールが読み取れる列がありません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::RowsCard</name>
    <message>
        <source>Open</source>
        <comment>menu: a row&apos;s record</comment>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>Kaiwa::RowsDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Rows behind the figure</source>
        <translation>数値の元になった行</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み取り中…</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows now; there were %1 when the figure was read</source>
        <translation>
            <numerusform>現在 %n 行（数値の読み取り時は %1 行）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some of %n rows</source>
        <comment>a search or a filter hides others</comment>
        <translation>
            <numerusform>%n 行の一部</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <comment>the rows behind a figure</comment>
        <translation>数えています…</translation>
    </message>
    <message numerus="yes">
        <source>%n rows when the figure was read</source>
        <translation>
            <numerusform>数値を読んだ時点で %n 行</numerusform>
        </translation>
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
    <name>Kaiwa::SavedViews</name>
    <message>
        <source>The saved views could not be read: %1.</source>
        <comment>%1: the system&apos;s words</comment>
        <translation>保存したビューを読み込めませんでした: %1。</translation>
    </message>
    <message>
        <source>The saved views could not be written: %1.</source>
        <comment>%1: the system&apos;s words</comment>
        <translation>保存したビューを書き込めませんでした: %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n saved view(s) could not be read. They are still in %1.</source>
        <comment>%1: a path</comment>
        <translation>
            <numerusform>保存したビュー %n 個を読み込めませんでした。%1 に残っています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::SavedViewsMenu</name>
    <message>
        <source>View: %1</source>
        <comment>chip; %1: a name</comment>
        <translation>ビュー: %1</translation>
    </message>
    <message>
        <source>Views</source>
        <comment>chip: saved views of a list</comment>
        <translation>ビュー</translation>
    </message>
    <message>
        <source>Saved view: %1</source>
        <comment>%1: a name</comment>
        <translation>保存したビュー: %1</translation>
    </message>
    <message>
        <source>Saved views</source>
        <comment>chip, for screen readers</comment>
        <translation>保存したビュー</translation>
    </message>
    <message>
        <source>No view is saved yet</source>
        <comment>menu</comment>
        <translation>保存したビューはまだありません</translation>
    </message>
    <message>
        <source>Reading the saved views…</source>
        <comment>menu</comment>
        <translation>保存したビューを読み込み中…</translation>
    </message>
    <message>
        <source>Save what is shown…</source>
        <comment>menu of saved views</comment>
        <translation>現在の表示を保存…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <comment>menu of saved views</comment>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Rename “%1”…</source>
        <comment>%1: a view</comment>
        <translation>「%1」の名前を変更…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <comment>menu of saved views</comment>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Delete “%1”…</source>
        <comment>%1: a view</comment>
        <translation>「%1」を削除…</translation>
    </message>
    <message>
        <source>Replaces the view of that name.</source>
        <comment>below the name of a view that is to be saved</comment>
        <translation>同じ名前のビューを置き換えます。</translation>
    </message>
    <message>
        <source>Save what is shown as a view</source>
        <comment>title of a dialog</comment>
        <translation>現在の表示をビューとして保存</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>button</comment>
        <translation>保存</translation>
    </message>
    <message>
        <source>the search</source>
        <comment>part of a view</comment>
        <translation>検索</translation>
    </message>
    <message>
        <source>Also keep personal values on this computer: %1</source>
        <comment>check box; %1: names of columns</comment>
        <translation>個人データもこのコンピューターに保存: %1</translation>
    </message>
    <message>
        <source>Another view has this name.</source>
        <comment>below the new name of a view</comment>
        <translation>この名前は別のビューが使っています。</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <comment>title of a dialog</comment>
        <translation>ビューの名前を変更</translation>
    </message>
    <message>
        <source>Rename</source>
        <comment>button</comment>
        <translation>変更</translation>
    </message>
    <message>
        <source>The view is deleted, not the rows that it shows.</source>
        <comment>when a view is deleted</comment>
        <translation>削除されるのはビューだけです。表示されている行は削除されません。</translation>
    </message>
    <message>
        <source>Delete the view</source>
        <comment>title of a dialog</comment>
        <translation>ビューを削除</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>button</comment>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ScaleBox</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a scale and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. Keys 1 to 5 set it, Delete makes it not set.</source>
        <translation>%1: %2。キー 1～5 で設定、Delete で未設定にします。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a grade on a scale</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ScenarioPreview</name>
    <message>
        <source>Learner</source>
        <comment>tab: a scenario as learners see it</comment>
        <translation>学習者</translation>
    </message>
    <message>
        <source>As a learner sees it</source>
        <translation>学習者に見える表示</translation>
    </message>
    <message>
        <source>Tutor</source>
        <comment>tab: the prompt of the AI tutor</comment>
        <translation>チューター</translation>
    </message>
    <message>
        <source>The prompt that the tutor receives</source>
        <translation>チューターが受け取るプロンプト</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>preview in dark colours</comment>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Preview in dark colours</source>
        <translation>ダークカラーでプレビュー</translation>
    </message>
    <message>
        <source>Right to left</source>
        <comment>preview in this direction</comment>
        <translation>右から左</translation>
    </message>
    <message>
        <source>Preview from right to left</source>
        <translation>右から左の方向でプレビュー</translation>
    </message>
    <message>
        <source>Preview as a learner sees it</source>
        <translation>学習者に見える表示でプレビュー</translation>
    </message>
    <message>
        <source>Copy the prompt</source>
        <translation>プロンプトをコピー</translation>
    </message>
    <message>
        <source>Prompt of the tutor</source>
        <translation>チューターのプロンプト</translation>
    </message>
    <message>
        <source>Instructions, context, objectives and outcome will stand here.</source>
        <translation>ここに指示、状況、目標、到達点が表示されます。</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>the prompt</comment>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copied</source>
        <comment>said on a button after the prompt was copied</comment>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ScenarioResultsPanel</name>
    <message numerus="yes">
        <source>%n days</source>
        <comment>length of a period</comment>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How it did in the last %n days</source>
        <translation>
            <numerusform>過去 %n 日間の結果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How it does, last %n days</source>
        <comment>heading of figures about a scenario</comment>
        <translation>
            <numerusform>過去 %n 日間の状況</numerusform>
        </translation>
    </message>
    <message>
        <source>Today and the days before it, cut by the zone in the window&apos;s header, against as many days before these</source>
        <translation>今日とそれ以前の日々を、ウィンドウ上部のタイムゾーンで区切り、その直前の同じ日数と比べます</translation>
    </message>
    <message>
        <source>Nobody could try it yet: it is not in the database.</source>
        <translation>まだデータベースにないため、誰も試せません。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>as of %1</source>
        <comment>time of day</comment>
        <translation>%1 時点</translation>
    </message>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>試行 %n 回</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>This database does not record how a scenario does.</source>
        <translation>このデータベースには、シナリオの利用状況が記録されていません。</translation>
    </message>
    <message numerus="yes">
        <source>Nobody tried it in the last %n days.</source>
        <translation>
            <numerusform>過去 %n 日間は誰も試していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in this database, and so not counted: %1.</source>
        <comment>%1: names of tables and columns</comment>
        <translation>このデータベースにないため、数えていません: %1。</translation>
    </message>
    <message numerus="yes">
        <source>last %n days</source>
        <translation>
            <numerusform>過去 %n 日間</numerusform>
        </translation>
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
    <name>Kaiwa::SchemaDialog</name>
    <message>
        <source>Keep the history in the database</source>
        <translation>履歴をデータベースに保存</translation>
    </message>
    <message>
        <source>Make the schema kaiwa_studio in “%1”?</source>
        <comment>%1: a database</comment>
        <translation>「%1」にスキーマ kaiwa_studio を作成しますか？</translation>
    </message>
    <message>
        <source>It holds who changed what, and decisions made in the studio, so that everybody who works on this database sees them. The application&apos;s own tables are not touched, and the application does not read it. What was kept on this computer stays here and is shown too. This is the SQL that will run, in one transaction:</source>
        <translation>誰が何を変更したかと、スタジオで下した判断を保存し、このデータベースで作業する全員が見られるようにします。アプリケーション自体のテーブルには手を加えず、アプリケーションがこのスキーマを読むこともありません。このコンピューターに保存済みのものはここに残り、あわせて表示されます。次の SQL を 1 つのトランザクションで実行します:</translation>
    </message>
    <message>
        <source>SQL that will run</source>
        <translation>実行する SQL</translation>
    </message>
    <message>
        <source>Run this SQL</source>
        <translation>この SQL を実行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
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
    <name>Kaiwa::SchemaPage</name>
    <message>
        <source>Compare with the documentation</source>
        <comment>page</comment>
        <translation>仕様書と比較</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>相違</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Documented</source>
        <translation>仕様</translation>
    </message>
    <message>
        <source>Found</source>
        <comment>in the database</comment>
        <translation>実際</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>SQL that would be needed; the studio does not run it</source>
        <translation>必要な SQL（スタジオは実行しません）</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>button: SQL to the clipboard</comment>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the SQL</source>
        <translation>SQL をコピー</translation>
    </message>
    <message numerus="yes">
        <source>%n differences. Missing columns hide their fields, extra ones are shown by their type; nothing here stops the studio.</source>
        <translation>
            <numerusform>相違 %n 件。足りない列の項目は表示されず、余分な列は型に応じて表示されます。どれもスタジオの動作を妨げません。</numerusform>
        </translation>
    </message>
    <message>
        <source>-- nothing is missing</source>
        <translation>-- 足りないものはありません</translation>
    </message>
    <message>
        <source>The database is as it is documented: every table and column is there. What differs would be listed here, with the SQL that would be needed.</source>
        <translation>データベースは文書のとおりで、すべての表と列があります。違いがあれば、必要な SQL とともにここに並びます。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ScopeChip</name>
    <message>
        <source>%1: %2</source>
        <comment>filter chip with its choice</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Narrow by: %1</source>
        <comment>%1: &apos;Language&apos;</comment>
        <translation>%1で絞り込み</translation>
    </message>
    <message>
        <source>Narrowed by: %1, %2</source>
        <comment>&apos;Language&apos;, &apos;ja&apos;</comment>
        <translation>%1で絞り込み中: %2</translation>
    </message>
    <message>
        <source>any</source>
        <comment>filter chip: no filter</comment>
        <translation>すべて</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ScoreCard</name>
    <message numerus="yes">
        <source>The median of %n message(s) of this learner.</source>
        <translation>
            <numerusform>この学習者のメッセージ %n 件の中央値。</numerusform>
        </translation>
    </message>
    <message>
        <source>median %1</source>
        <comment>of a learner&apos;s scores</comment>
        <translation>中央値 %1</translation>
    </message>
    <message>
        <source>no median</source>
        <comment>of a learner&apos;s scores</comment>
        <translation>中央値なし</translation>
    </message>
</context>
<context>
    <name>Kaiwa::SearchHits</name>
    <message>
        <source>Previous hit (%1)</source>
        <comment>%1: a shortcut</comment>
        <translation>前の一致箇所 (%1)</translation>
    </message>
    <message>
        <source>Next hit (%1)</source>
        <comment>%1: a shortcut</comment>
        <translation>次の一致箇所 (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Found %n times</source>
        <comment>hits of a search in a record</comment>
        <translation>
            <numerusform>%n か所で一致</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n hits</source>
        <comment>which of the hits of a search in a record</comment>
        <translation>
            <numerusform>%n か所中 %1 番目</numerusform>
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
    <name>Kaiwa::SessionEnding</name>
    <message>
        <source>This database has no table of login sessions.</source>
        <translation>このデータベースには、ログインセッションのテーブルがありません。</translation>
    </message>
    <message numerus="yes">
        <source>End %n login session(s)</source>
        <comment>name of a change</comment>
        <translation>
            <numerusform>ログインセッション %n 件を終了</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::SessionsCard</name>
    <message>
        <source>End this one…</source>
        <comment>button: a login session</comment>
        <translation>このセッションを終了…</translation>
    </message>
    <message>
        <source>End the chosen session</source>
        <translation>選択したセッションを終了</translation>
    </message>
    <message>
        <source>End all…</source>
        <comment>button: login sessions</comment>
        <translation>すべて終了…</translation>
    </message>
    <message>
        <source>End all sessions of this learner</source>
        <translation>この学習者のセッションをすべて終了</translation>
    </message>
    <message>
        <source>Keep them</source>
        <comment>button: sessions are not ended</comment>
        <translation>終了しない</translation>
    </message>
    <message numerus="yes">
        <source>Whoever is signed in there must sign in anew. End %n sessions?</source>
        <translation>
            <numerusform>ログイン中の人は、もう一度ログインする必要があります。セッション %n 件を終了しますか？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End %n sessions</source>
        <comment>button</comment>
        <translation>
            <numerusform>セッション %n 件を終了</numerusform>
        </translation>
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
    <message>
        <source>Ca&amp;ncel the commit</source>
        <comment>action: gives a running commit up</comment>
        <translation>コミットを取りやめる(&amp;N)</translation>
    </message>
</context>
<context>
    <name>Kaiwa::SkillRadar</name>
    <message>
        <source>%1 %2, thin evidence</source>
        <comment>a skill and its mastery</comment>
        <translation>%1 %2（根拠が少ない）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a skill and its mastery</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Mastery by skill: %1</source>
        <translation>スキル別の習熟度: %1</translation>
    </message>
</context>
<context>
    <name>Kaiwa::SkillsCard</name>
    <message numerus="yes">
        <source>thin: %n times seen</source>
        <comment>evidence for a skill</comment>
        <translation>
            <numerusform>根拠が少ない: 出現 %n 回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times seen</source>
        <comment>evidence for a skill</comment>
        <translation>
            <numerusform>出現 %n 回</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::SpeechTimeline</name>
    <message>
        <source>Words and sounds over time</source>
        <translation>時間順の語と音</translation>
    </message>
    <message>
        <source>%1 to %2 s</source>
        <comment>a stretch of a recording</comment>
        <translation>%1～%2 秒</translation>
    </message>
    <message>
        <source>Pause of %1</source>
        <comment>%1: 0.7 s</comment>
        <translation>ポーズ %1</translation>
    </message>
    <message>
        <source>from %1 s, its end is not known</source>
        <translation>%1 秒から（終わりは不明）</translation>
    </message>
    <message>
        <source>heard with a confidence of %1</source>
        <translation>認識の確信度 %1</translation>
    </message>
    <message>
        <source>a hesitation</source>
        <translation>言いよどみ</translation>
    </message>
    <message>
        <source>overlaps with what stands before it</source>
        <translation>前のものと重なっています</translation>
    </message>
    <message>
        <source>heard %1</source>
        <comment>a sound in IPA</comment>
        <translation>聞こえた音 %1</translation>
    </message>
    <message>
        <source>expected %1, heard %2</source>
        <comment>sounds in IPA</comment>
        <translation>期待される音 %1、聞こえた音 %2</translation>
    </message>
    <message>
        <source>in “%1”</source>
        <comment>a word</comment>
        <translation>「%1」の中</translation>
    </message>
    <message>
        <source>accuracy %1</source>
        <comment>of a sound, 0 to 100</comment>
        <translation>正確さ %1</translation>
    </message>
</context>
<context>
    <name>Kaiwa::SpeechView</name>
    <message>
        <source>%1 %2</source>
        <comment>a figure of a recording: pauses 3</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>How a message was spoken</source>
        <translation>メッセージの話し方</translation>
    </message>
    <message>
        <source>How it was spoken</source>
        <comment>heading of a speech analysis</comment>
        <translation>話し方</translation>
    </message>
    <message>
        <source>Close the speech analysis</source>
        <translation>発話の分析を閉じる</translation>
    </message>
    <message>
        <source>Speech analysis</source>
        <translation>発話の分析</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>読み取れませんでした: %1</translation>
    </message>
    <message>
        <source>This database has no table of speech analyses.</source>
        <translation>このデータベースには、発話の分析のテーブルがありません。</translation>
    </message>
    <message>
        <source>This message was not analysed.</source>
        <translation>このメッセージは分析されていません。</translation>
    </message>
    <message>
        <source>%1, model %2</source>
        <comment>engine and its model&apos;s version</comment>
        <translation>%1、モデル %2</translation>
    </message>
    <message>
        <source>analysis version %1</source>
        <translation>分析のバージョン %1</translation>
    </message>
    <message>
        <source>analysed as %1</source>
        <comment>%1: a language</comment>
        <translation>%1として分析</translation>
    </message>
    <message>
        <source>the recording was deleted</source>
        <translation>録音は削除済み</translation>
    </message>
    <message>
        <source>there is no recording</source>
        <translation>録音なし</translation>
    </message>
    <message>
        <source>The conversation is in %1, but the recording was analysed as %2.</source>
        <translation>会話は%1ですが、録音は%2として分析されました。</translation>
    </message>
    <message>
        <source>The analysis failed: %1</source>
        <translation>分析に失敗しました: %1</translation>
    </message>
    <message>
        <source>The engine warns: %1</source>
        <translation>エンジンからの警告: %1</translation>
    </message>
    <message>
        <source>A guest has no median of their own.</source>
        <translation>ゲストには本人の中央値がありません。</translation>
    </message>
    <message>
        <source>Beside each score the learner&apos;s own median in this language.</source>
        <translation>各スコアの横は、この言語での学習者自身の中央値です。</translation>
    </message>
    <message>
        <source>This learner has no other scores to compare with.</source>
        <translation>この学習者には、比較できるほかのスコアがありません。</translation>
    </message>
    <message>
        <source>Over time</source>
        <comment>heading: words and sounds of a recording</comment>
        <translation>時間順</translation>
    </message>
    <message>
        <source>No word of it has a place in time.</source>
        <translation>時間上の位置がわかる語はありません。</translation>
    </message>
    <message>
        <source>Without a place in time: %1</source>
        <translation>時間上の位置が不明: %1</translation>
    </message>
    <message>
        <source>Problem words</source>
        <translation>問題のある語</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>a moment of a recording; %1: 0.7 s</comment>
        <translation>%1 の位置</translation>
    </message>
    <message>
        <source>Words to practise</source>
        <translation>練習する語</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>アドバイス</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in the data are not as they should be</source>
        <comment>heading</comment>
        <translation>
            <numerusform>データに %n 件の不備があります</numerusform>
        </translation>
    </message>
    <message>
        <source>Reveal to read them: they name words of the message.</source>
        <translation>メッセージ中の語が含まれるため、読むにはマスクを解除してください。</translation>
    </message>
    <message>
        <source>This database does not have: %1</source>
        <translation>このデータベースにないもの: %1</translation>
    </message>
    <message>
        <source>The column below a word: how surely it was heard; hatched: below 0.6. Words at the same time stand below each other. Dashed: a hesitation. Dotted: a pause. Underlined: a problem word. Sounds: expected above, heard below, and how accurate; framed: another sound was heard.</source>
        <translation>語の下の棒: 認識の確かさ（斜線は 0.6 未満）。同時の語は上下に並びます。破線: 言いよどみ。点線: 間。下線: 問題のある語。音: 上が期待、下が認識、その正確さ。枠: 別の音に聞こえたもの。</translation>
    </message>
    <message>
        <source>At the same time as others, without room in the drawing: %1</source>
        <translation>ほかと同時で図に入りきらないもの: %1</translation>
    </message>
</context>
<context>
    <name>Kaiwa::SpellingCheck</name>
    <message>
        <source>“%1” is not in the dictionary.</source>
        <comment>%1: a word</comment>
        <translation>「%1」は辞書にありません。</translation>
    </message>
    <message>
        <source>Write %1</source>
        <comment>%1: a word</comment>
        <translation>%1 にする</translation>
    </message>
    <message>
        <source>No dictionary of %1 is installed, so that its spelling is not checked. On Debian it is the package hunspell-%2.</source>
        <comment>%1: a language, %2: its code</comment>
        <translation>%1の辞書がインストールされていないため、綴りをチェックしません。Debian ではパッケージ hunspell-%2 です。</translation>
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
    <name>Kaiwa::StepsDialog</name>
    <message>
        <source>Steps of the way</source>
        <translation>経路のステップ</translation>
    </message>
    <message>
        <source>Events in the order in which people come to them, one a step. The first says whose ways are counted.</source>
        <translation>人がたどる順に並べたイベントです。1 つのイベントが 1 ステップになります。最初のイベントが、集計の対象になる人を決めます。</translation>
    </message>
    <message>
        <source>Steps, one a line</source>
        <translation>ステップ（1 行に 1 つ）</translation>
    </message>
    <message>
        <source>Add an event</source>
        <comment>button: as the last step</comment>
        <translation>イベントを追加</translation>
    </message>
    <message>
        <source>Add an event as the last step</source>
        <translation>最後のステップとしてイベントを追加</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>button: a way through events</comment>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show how far people come</source>
        <translation>どこまで進んだかを表示</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Leave the steps as they were</source>
        <translation>ステップを元のままにする</translation>
    </message>
</context>
<context>
    <name>Kaiwa::StoryCard</name>
    <message>
        <source>Reveal</source>
        <comment>button: shows what is masked</comment>
        <translation>マスクを解除</translation>
    </message>
    <message>
        <source>Reveal what is masked: %1</source>
        <comment>%1: title of a block</comment>
        <translation>マスクを解除: %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <comment>button: all rows of a learner in a table</comment>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Show all rows: %1</source>
        <comment>%1: title of a block</comment>
        <translation>すべての行を表示: %1</translation>
    </message>
    <message>
        <source>Not recorded in this database: %1.</source>
        <comment>%1: names of columns</comment>
        <translation>このデータベースに記録がないもの: %1。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows shown of all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Not in this database: %1.</source>
        <comment>%1: names of tables and columns</comment>
        <translation>このデータベースにないもの: %1。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::StripeActions</name>
    <message>
        <source>No program opens addresses here; this one was copied: %1</source>
        <translation>アドレスを開くプログラムがないため、コピーしました: %1</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <comment>menu; %1: an id of Stripe&apos;s</comment>
        <translation>%1 をコピー</translation>
    </message>
    <message>
        <source>Open in Stripe&apos;s dashboard</source>
        <comment>menu: an id of Stripe&apos;s</comment>
        <translation>Stripe ダッシュボードで開く</translation>
    </message>
    <message>
        <source>Open in Stripe&apos;s dashboard, test mode</source>
        <comment>menu: an id of Stripe&apos;s</comment>
        <translation>Stripe ダッシュボードで開く（テストモード）</translation>
    </message>
    <message>
        <source>%1: copy, or open in Stripe&apos;s dashboard</source>
        <comment>%1: an id of Stripe&apos;s</comment>
        <translation>%1: コピー、または Stripe ダッシュボードで開く</translation>
    </message>
</context>
<context>
    <name>Kaiwa::StripeClient</name>
    <message>
        <source>An address such as https://api.stripe.com is expected.</source>
        <translation>https://api.stripe.com のようなアドレスを入力してください。</translation>
    </message>
    <message>
        <source>The address has parts that it must not have: a user, a question mark or a number sign.</source>
        <translation>アドレスに使えない部分（ユーザー名、疑問符、番号記号 #）が含まれています。</translation>
    </message>
    <message>
        <source>The key is sent through https only, or to this computer itself.</source>
        <translation>キーは、https またはこのコンピューター自身にのみ送信します。</translation>
    </message>
    <message>
        <source>A secret or restricted key of Stripe&apos;s is needed (sk_… or rk_…).</source>
        <translation>Stripe のシークレットキーまたは制限付きキーが必要です（sk_… または rk_…）。</translation>
    </message>
    <message>
        <source>The key has characters that no key of Stripe&apos;s has.</source>
        <translation>キーに、Stripe のキーでは使われない文字が含まれています。</translation>
    </message>
    <message>
        <source>This is a publishable key; a secret or restricted one is needed (sk_… or rk_…).</source>
        <translation>これは公開可能キーです。シークレットキーまたは制限付きキーが必要です（sk_… または rk_…）。</translation>
    </message>
    <message>
        <source>“%1” cannot be a price id of Stripe&apos;s, so that it was not asked for.</source>
        <translation>「%1」は Stripe の価格 ID ではありえないため、問い合わせませんでした。</translation>
    </message>
    <message>
        <source>The answer is about another price: %1.</source>
        <translation>別の価格についての応答です: %1。</translation>
    </message>
    <message>
        <source>The answer is larger than any price of Stripe&apos;s.</source>
        <translation>応答が、Stripe の価格としては大きすぎます。</translation>
    </message>
    <message>
        <source>The secure connection to %1 failed, so that nothing was sent: its certificate is not trusted.</source>
        <translation>%1 への安全な接続に失敗したため、何も送信していません。証明書が信頼されていません。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 が時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 が接続を拒否しました。</translation>
    </message>
    <message>
        <source>There is no server “%1”.</source>
        <translation>サーバー「%1」はありません。</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>%1 への接続に失敗しました。</translation>
    </message>
    <message>
        <source>%1 leads to another address, which is not followed: the key would go there.</source>
        <translation>%1 は別のアドレスに転送しています。キーがそこへ送られてしまうため、転送先には接続しません。</translation>
    </message>
    <message>
        <source>Stripe does not understand the question.</source>
        <translation>Stripe が問い合わせを理解できません。</translation>
    </message>
    <message>
        <source>Stripe does not accept the key.</source>
        <translation>Stripe がキーを受け付けません。</translation>
    </message>
    <message>
        <source>The key may not read prices.</source>
        <translation>このキーには価格を読み取る権限がありません。</translation>
    </message>
    <message>
        <source>Stripe has no such price. Test and live mode have different ones: is the key of the right mode?</source>
        <translation>この価格は Stripe にありません。テストモードと本番モードでは価格が異なります。キーのモードは正しいですか？</translation>
    </message>
    <message>
        <source>The address answers “not found”: is it Stripe&apos;s?</source>
        <translation>アドレスの応答は「見つかりません」でした。Stripe のアドレスですか？</translation>
    </message>
    <message numerus="yes">
        <source>Stripe was asked too often; try again in %n seconds.</source>
        <translation>
            <numerusform>Stripe への問い合わせが多すぎます。%n 秒後に再試行してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stripe was asked too often; try again in a moment.</source>
        <translation>Stripe への問い合わせが多すぎます。しばらくしてから再試行してください。</translation>
    </message>
    <message>
        <source>Something went wrong at Stripe (%1); try again later.</source>
        <translation>Stripe で問題が発生しました (%1)。後でもう一度試してください。</translation>
    </message>
    <message>
        <source>The server answered with the status %1.</source>
        <translation>サーバーがステータス %1 を返しました。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::StripeDialog</name>
    <message>
        <source>Paid</source>
        <comment>how often a price is paid</comment>
        <translation>支払い</translation>
    </message>
    <message>
        <source>equal</source>
        <comment>a price here and at Stripe</comment>
        <translation>一致</translation>
    </message>
    <message>
        <source>equal, in test mode</source>
        <comment>a price here and at Stripe</comment>
        <translation>一致（テストモード）</translation>
    </message>
    <message>
        <source>a month</source>
        <comment>how often a price is paid</comment>
        <translation>毎月</translation>
    </message>
    <message>
        <source>a year</source>
        <comment>how often a price is paid</comment>
        <translation>毎年</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>ends the asking at Stripe</comment>
        <translation>中止</translation>
    </message>
    <message>
        <source>Take the prices that Stripe has</source>
        <comment>step in the undo history</comment>
        <translation>Stripe の価格を取り込む</translation>
    </message>
    <message>
        <source>Compare prices with Stripe</source>
        <comment>title of a dialog; Stripe is the payment provider</comment>
        <translation>価格を Stripe と比較</translation>
    </message>
    <message>
        <source>Prices and what Stripe says about them</source>
        <comment>list, for screen readers</comment>
        <translation>価格と Stripe の回答</translation>
    </message>
    <message>
        <source>Tier</source>
        <comment>heading of a column</comment>
        <translation>プラン</translation>
    </message>
    <message>
        <source>Price id</source>
        <comment>heading of a column: Stripe&apos;s name of a price</comment>
        <translation>価格 ID</translation>
    </message>
    <message>
        <source>At Stripe</source>
        <comment>heading: what Stripe says about a price</comment>
        <translation>Stripe 側</translation>
    </message>
    <message>
        <source>Each price id is asked for at Stripe, read only. The key goes to this address and nowhere else; it is not stored. A restricted key that may read prices is enough.</source>
        <comment>explains the comparison with Stripe</comment>
        <translation>価格 ID を 1 つずつ、読み取り専用で Stripe に問い合わせます。キーはこのアドレスにのみ送信し、保存しません。価格を読み取れる制限付きキーで十分です。</translation>
    </message>
    <message>
        <source>Stripe key, kept for this run only</source>
        <comment>field, for screen readers</comment>
        <translation>Stripe のキー（今回の起動中のみ保持）</translation>
    </message>
    <message>
        <source>Address of Stripe&apos;s interface</source>
        <comment>field, for screen readers</comment>
        <translation>Stripe の API のアドレス</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>label of a field: the secret that opens Stripe</comment>
        <translation>キー</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>label of a field: where Stripe is asked</comment>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Compare</source>
        <comment>button: asks Stripe for each price</comment>
        <translation>比較</translation>
    </message>
    <message>
        <source>Stage what Stripe has</source>
        <comment>button: the prices there become changes here</comment>
        <translation>Stripe の値をステージ</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button of a dialog</comment>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>asking…</source>
        <comment>in place of Stripe&apos;s answer, until it comes</comment>
        <translation>問い合わせ中…</translation>
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
    <name>Kaiwa::StudioSchema</name>
    <message>
        <source>The role may not make a schema in this database, so that nothing was changed. Its owner can run the SQL that is shown, or grant CREATE on the database.</source>
        <translation>現在のロールにはこのデータベースにスキーマを作成する権限がないため、何も変更していません。データベースの所有者が、表示されている SQL を実行するか、データベースの CREATE 権限を付与してください。</translation>
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
    <name>Kaiwa::TableFacts</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>blocks deleting</source>
        <comment>a reference</comment>
        <translation>削除を妨げる</translation>
    </message>
    <message>
        <source>is deleted along</source>
        <comment>a reference</comment>
        <translation>一緒に削除される</translation>
    </message>
    <message>
        <source>is emptied</source>
        <comment>a reference, when its target is deleted</comment>
        <translation>空になる</translation>
    </message>
    <message>
        <source>gets its default</source>
        <comment>a reference, when its target is deleted</comment>
        <translation>既定値になる</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>テーブルの列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>Rights</source>
        <comment>of a role on a column</comment>
        <translation>権限</translation>
    </message>
    <message>
        <source>Keys, references and indexes</source>
        <translation>キー、参照、インデックス</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Not documented.</source>
        <translation>仕様書に記載がありません。</translation>
    </message>
    <message>
        <source>The role %1 may read</source>
        <translation>ロール %1 の権限: 読み取り</translation>
    </message>
    <message>
        <source>add</source>
        <comment>a right</comment>
        <translation>追加</translation>
    </message>
    <message>
        <source>delete</source>
        <comment>a right</comment>
        <translation>削除</translation>
    </message>
    <message>
        <source>It takes %1 with its indexes.</source>
        <translation>インデックスを含む大きさは %1 です。</translation>
    </message>
    <message>
        <source>read</source>
        <comment>a right</comment>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>change</source>
        <comment>a right</comment>
        <translation>変更</translation>
    </message>
    <message>
        <source>secret</source>
        <comment>a column that is never read</comment>
        <translation>秘密</translation>
    </message>
    <message>
        <source>may be not set</source>
        <comment>a column</comment>
        <translation>未設定可</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no right</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Primary key</source>
        <translation>主キー</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>一意</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>参照先</translation>
    </message>
    <message>
        <source>Referred to by</source>
        <translation>参照元</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>インデックス</translation>
    </message>
    <message>
        <source>Check</source>
        <comment>a constraint</comment>
        <translation>検査制約</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TableList</name>
    <message>
        <source>Find a table</source>
        <translation>テーブルを検索</translation>
    </message>
    <message>
        <source>Find a table</source>
        <comment>placeholder of a line</comment>
        <translation>テーブルを検索</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Kaiwa&apos;s</source>
        <comment>heading: documented tables</comment>
        <translation>Kaiwa のテーブル</translation>
    </message>
    <message>
        <source>Others</source>
        <comment>heading: tables that the documentation does not know</comment>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TablePage</name>
    <message>
        <source>Actions</source>
        <comment>menu of what can be done with the chosen records</comment>
        <translation>操作</translation>
    </message>
    <message>
        <source>Actions on the chosen records</source>
        <comment>menu, for screen readers</comment>
        <translation>選択したレコードへの操作</translation>
    </message>
    <message>
        <source>This database has no table “%1”</source>
        <comment>%1: a table&apos;s name in the database</comment>
        <translation>このデータベースにテーブル「%1」はありません</translation>
    </message>
    <message>
        <source>The page shows its rows as soon as the table is there. Database › Schema lists what else is different.</source>
        <comment>Database › Schema: a page and its group in the navigation</comment>
        <translation>テーブルができ次第、このページに行が表示されます。ほかの相違は「データベース › スキーマ」で確認できます。</translation>
    </message>
    <message>
        <source>The %1 could not be read</source>
        <comment>%1: &apos;scenarios&apos;</comment>
        <translation>%1を読み込めませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>button below an error</comment>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <comment>%1: &apos;scenarios&apos;</comment>
        <translation>%1を読み込み中…</translation>
    </message>
    <message>
        <source>No %1 yet</source>
        <comment>%1: &apos;scenarios&apos;</comment>
        <translation>%1はまだありません</translation>
    </message>
    <message>
        <source>Here stands every %1 with its fields, to be searched, sorted and edited.</source>
        <comment>%1: &apos;scenario&apos;</comment>
        <translation>ここにすべての%1が並びます。検索、並べ替え、編集ができます。</translation>
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
            <numerusform>変更 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <comment>what the status line says was read</comment>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <comment>in the status line</comment>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>%1 as of %2</source>
        <comment>%1: &apos;42 rows&apos;, %2: a time</comment>
        <translation>%1（%2 時点）</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>button; %1 is what is made: &apos;speaker&apos;, &apos;tier&apos;</comment>
        <translation>新しい%1</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <comment>action: asks what the copy of the chosen record gets</comment>
        <translation>複製…</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <comment>action: the chosen records stay and are no longer used</comment>
        <translation>無効にする</translation>
    </message>
    <message>
        <source>Delete…</source>
        <comment>action: shows what would vanish, then asks</comment>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Checks…</source>
        <comment>opens a dialog: which checks look</comment>
        <translation>チェック…</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TablesPage</name>
    <message>
        <source>Table</source>
        <comment>tab: what the catalog says of it</comment>
        <translation>テーブル</translation>
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
    <name>Kaiwa::TextMeasure</name>
    <message>
        <source>%1 s</source>
        <comment>a time in seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>a time in minutes</comment>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>a time in minutes and seconds</comment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n 語</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 words</source>
        <comment>of a very long text</comment>
        <translation>約 %1 語</translation>
    </message>
    <message>
        <source>%1 · %2 to read · %3 aloud</source>
        <comment>length of a text; %1: &apos;212 words&apos;, %2 and %3: &apos;1 min 25 s&apos;</comment>
        <translation>%1 · 黙読 %2 · 音読 %3</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TierDelegate</name>
    <message>
        <source>was %1</source>
        <comment>below a changed field</comment>
        <translation>元の値: %1</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TierFieldHeader</name>
    <message>
        <source>Limits and features</source>
        <comment>headings of the rows, for screen readers</comment>
        <translation>上限と機能</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TierHeader</name>
    <message>
        <source>Tiers</source>
        <comment>headings of the columns, for screen readers</comment>
        <translation>プラン</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TierMatrix</name>
    <message>
        <source>New tier</source>
        <comment>heading of a column that has no name yet</comment>
        <translation>新しいプラン</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TierSide</name>
    <message>
        <source>Close what stands beside the tiers</source>
        <comment>button with a cross, for screen readers</comment>
        <translation>プランの横の表示を閉じる</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button with a cross</comment>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>No tier chosen</source>
        <comment>heading beside the tiers</comment>
        <translation>プランが選ばれていません</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TierStatements</name>
    <message>
        <source>This database has no table of subscriptions.</source>
        <translation>このデータベースにはサブスクリプションのテーブルがありません。</translation>
    </message>
    <message>
        <source>Subscriptions do not say here which tier they are of, or your role may not read it.</source>
        <translation>サブスクリプションがどのプランのものか記録されていないか、現在のロールに読み取る権限がありません。</translation>
    </message>
    <message>
        <source>Subscriptions do not say here whether they are active, or your role may not read it.</source>
        <translation>サブスクリプションが有効かどうか記録されていないか、現在のロールに読み取る権限がありません。</translation>
    </message>
    <message>
        <source>Who would have hit it is not recorded: this database has no usage by month.</source>
        <translation>上限に達した人は記録されていません。このデータベースには月別の利用量がありません。</translation>
    </message>
    <message>
        <source>Who would have hit it is not recorded.</source>
        <translation>上限に達した人は記録されていません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TierWords</name>
    <message>
        <source>free of charge</source>
        <comment>the price of a tier</comment>
        <translation>無料</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <comment>the price of a tier</comment>
        <translation>月額 %1</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <comment>the price of a tier</comment>
        <translation>年額 %1</translation>
    </message>
    <message>
        <source>off sale</source>
        <comment>state of a tier</comment>
        <translation>販売終了</translation>
    </message>
    <message>
        <source>not in the database yet</source>
        <comment>state of a tier that is not committed</comment>
        <translation>まだデータベースにありません</translation>
    </message>
    <message>
        <source>subscriptions not recorded</source>
        <comment>under a tier: the database does not say who is on it</comment>
        <translation>サブスクリプションの記録なし</translation>
    </message>
    <message numerus="yes">
        <source>%n active subscriptions</source>
        <comment>under a tier</comment>
        <translation>
            <numerusform>有効なサブスクリプション %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>who would have hit it is not recorded</source>
        <comment>under a limit that is changed</comment>
        <translation>上限に達した人の記録なし</translation>
    </message>
    <message>
        <source>counting learners…</source>
        <comment>under a limit that is changed, until the answer comes</comment>
        <translation>学習者を数えています…</translation>
    </message>
    <message>
        <source>no learner of this tier in %1</source>
        <comment>%1: name of a month</comment>
        <translation>%1にこのプランの学習者はいません</translation>
    </message>
    <message>
        <source>not recorded for the learners of %1</source>
        <comment>%1: name of a month</comment>
        <translation>%1の学習者については記録なし</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n learners of %2 would hit it (%3 today)</source>
        <comment>%2: name of a month</comment>
        <translation>
            <numerusform>%2の学習者 %n 人のうち %1 人が達します（現在は %3 人）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n learners of %2 would have hit %4 (%3 today).</source>
        <comment>%2: name of a month, %4: the new limit</comment>
        <translation>
            <numerusform>%2の学習者 %n 人のうち %1 人が %4 に達していたことになります（現在は %3 人）。</numerusform>
        </translation>
    </message>
    <message>
        <source>was %1</source>
        <comment>below a changed field</comment>
        <translation>元の値: %1</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TiersPage</name>
    <message numerus="yes">
        <source>%n with problems</source>
        <comment>tiers</comment>
        <translation>
            <numerusform>%n 件に問題あり</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate</source>
        <comment>action: a copy of the chosen tier beside it</comment>
        <translation>複製</translation>
    </message>
    <message>
        <source>Take off sale</source>
        <comment>action: nobody can subscribe to the chosen tier any more</comment>
        <translation>販売を終了</translation>
    </message>
    <message>
        <source>What means “unlimited”…</source>
        <comment>action: opens a dialog that says which values stand for no limit</comment>
        <translation>「無制限」を表す値…</translation>
    </message>
    <message>
        <source>Stripe prices…</source>
        <comment>action: opens a dialog that compares them; Stripe is the payment provider</comment>
        <translation>Stripe の価格…</translation>
    </message>
    <message>
        <source>Here stand the tiers side by side, with their prices, limits and features.</source>
        <comment>while there are none</comment>
        <translation>ここにプランが、価格、上限、機能とともに横に並びます。</translation>
    </message>
    <message numerus="yes">
        <source>%n tiers</source>
        <comment>what the status line says was read</comment>
        <translation>
            <numerusform>プラン %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::TimelineModel</name>
    <message>
        <source>Added</source>
        <comment>what happened to a record</comment>
        <translation>追加</translation>
    </message>
    <message>
        <source>Deleted</source>
        <comment>what happened to a record</comment>
        <translation>削除</translation>
    </message>
    <message>
        <source>Saved without a difference</source>
        <comment>what happened to a record</comment>
        <translation>相違なしで保存</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>%1: names of fields</comment>
        <translation>
            <numerusform>%1、ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed %1</source>
        <comment>what happened to a record; %1: names of fields</comment>
        <translation>%1を変更</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time · who</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <comment>of a change-set</comment>
        <translation>
            <numerusform>レコード %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a record: what happened to it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time and who · how many records</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Deleted with %1</source>
        <comment>what happened to a record; %1: another record, &apos;Language ja&apos;</comment>
        <translation>%1 とともに削除</translation>
    </message>
    <message>
        <source>%1, since %2 was deleted</source>
        <comment>&apos;Changed language, since Language ja was deleted&apos;</comment>
        <translation>%1（%2 の削除による）</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TimelineView</name>
    <message>
        <source>Timeline of this learner</source>
        <translation>この学習者のタイムライン</translation>
    </message>
    <message>
        <source>Only %1</source>
        <comment>%1: a kind of event on the timeline</comment>
        <translation>%1のみ</translation>
    </message>
    <message>
        <source>Nothing happened yet.</source>
        <comment>on the timeline of a learner</comment>
        <translation>まだ何も起きていません。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message numerus="yes">
        <source>%n things that happened, the newest first</source>
        <translation>
            <numerusform>出来事 %n 件（新しい順）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n; older ones come as you scroll</source>
        <translation>
            <numerusform>最新の %n 件（スクロールで以前のものを表示）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kaiwa::Transcript</name>
    <message>
        <source>This database has no messages that could be read: messages, with id, conversation_id and content.</source>
        <translation>このデータベースには、読み取れるメッセージがありません（id、conversation_id、content のあるテーブル messages）。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TranscriptChips</name>
    <message>
        <source>Translation</source>
        <comment>chip: what is shown</comment>
        <translation>翻訳</translation>
    </message>
    <message>
        <source>Show translations</source>
        <translation>翻訳を表示</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>chip: what is shown</comment>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Show notes about grammar and words</source>
        <translation>文法と語のメモを表示</translation>
    </message>
    <message>
        <source>Findings</source>
        <comment>chip: what is shown</comment>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Show findings</source>
        <translation>指摘を表示</translation>
    </message>
    <message>
        <source>Speech</source>
        <comment>chip: what is shown</comment>
        <translation>発話</translation>
    </message>
    <message>
        <source>Show scores and recordings</source>
        <translation>スコアと録音を表示</translation>
    </message>
    <message>
        <source>Findings are marked where their offsets say, counted in UTF-16 code units. One whose offsets do not fit is listed and says why.</source>
        <translation>指摘は UTF-16 コード単位のオフセットの位置に印が付きます。オフセットが合わないものは一覧に理由とともに示します。</translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>%1: a script</comment>
        <translation>%1を表示</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TranscriptFindBar</name>
    <message>
        <source>Find in the transcript</source>
        <translation>会話の記録を検索</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>検索を消去</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>前の一致箇所</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>次の一致箇所</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>検索を閉じる</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>hits of a search</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TranscriptOutput</name>
    <message numerus="yes">
        <source>%n message(s) copied</source>
        <translation>
            <numerusform>メッセージ %n 件をコピーしました</numerusform>
        </translation>
    </message>
    <message>
        <source>the message was copied</source>
        <translation>メッセージをコピーしました</translation>
    </message>
    <message>
        <source>Export the transcript</source>
        <translation>会話の記録をエクスポート</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>プレーンテキスト (*.txt)</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written to %1</source>
        <translation>
            <numerusform>メッセージ %n 件を %1 に書き込みました</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 に書き込めませんでした: %2</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TranscriptTitle</name>
    <message>
        <source>Reveal</source>
        <comment>shows what was masked</comment>
        <translation>マスクを解除</translation>
    </message>
    <message>
        <source>Reveal what was said</source>
        <translation>発言のマスクを解除</translation>
    </message>
    <message>
        <source>Find in the transcript (%1)</source>
        <comment>%1: a shortcut</comment>
        <translation>会話の記録を検索 (%1)</translation>
    </message>
    <message>
        <source>Copy the transcript</source>
        <translation>会話の記録をコピー</translation>
    </message>
    <message>
        <source>Export the transcript</source>
        <translation>会話の記録をエクスポート</translation>
    </message>
    <message>
        <source>As plain text …</source>
        <translation>プレーンテキストで保存…</translation>
    </message>
    <message>
        <source>As Markdown …</source>
        <translation>Markdown で保存…</translation>
    </message>
    <message>
        <source>Reveal first: what is masked is not copied.</source>
        <translation>先にマスクを解除してください。マスクされたものはコピーされません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TranscriptView</name>
    <message>
        <source>Transcript of a conversation</source>
        <translation>会話の記録</translation>
    </message>
    <message>
        <source>Messages of the conversation</source>
        <translation>会話のメッセージ</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <comment>%1: its id</comment>
        <translation>会話 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>length of a conversation</comment>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>guest</source>
        <translation>ゲスト</translation>
    </message>
    <message>
        <source>Choose a conversation to read it here.</source>
        <translation>会話を選ぶと、ここで読めます。</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>There is no conversation %1 any more.</source>
        <comment>%1: its id</comment>
        <translation>会話 %1 はもうありません。</translation>
    </message>
    <message>
        <source>Nobody has said anything in this conversation.</source>
        <translation>この会話には、まだ発言がありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>メッセージ %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>reading more …</source>
        <translation>続きを読み込み中…</translation>
    </message>
    <message>
        <source>more when you scroll to the end</source>
        <translation>最後までスクロールすると続きを表示</translation>
    </message>
    <message>
        <source>the rest could not be read: %1</source>
        <translation>残りを読み取れませんでした: %1</translation>
    </message>
    <message>
        <source>the conversation itself counts %1</source>
        <translation>会話自体の記録では %1 件</translation>
    </message>
    <message>
        <source>masked until revealed</source>
        <translation>解除するまでマスク</translation>
    </message>
    <message>
        <source>this database does not have %1</source>
        <translation>このデータベースに %1 はありません</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>メッセージをコピー</translation>
    </message>
    <message>
        <source>How it was spoken</source>
        <translation>話し方</translation>
    </message>
    <message>
        <source>Open the message&apos;s record</source>
        <translation>メッセージのレコードを開く</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TriageDesk</name>
    <message>
        <source>The decision was taken back: %1</source>
        <comment>%1: a sentence</comment>
        <translation>判断を取り消しました: %1</translation>
    </message>
    <message>
        <source>What the findings say could not be read: %1</source>
        <comment>%1: a sentence</comment>
        <translation>指摘の内容を読み取れませんでした: %1</translation>
    </message>
    <message>
        <source>Somebody else is deciding this one. Take another one meanwhile.</source>
        <translation>ほかの人がこれを判断中です。その間に別の項目を選んでください。</translation>
    </message>
    <message>
        <source>There is nothing to fold it into. Keep it as its own, or put it off.</source>
        <translation>統合先がありません。そのまま残すか、後回しにしてください。</translation>
    </message>
    <message>
        <source>An alias is decided by choosing its feature, or kept as it is.</source>
        <translation>別名については、言語特徴を選んで判断するか、そのまま残してください。</translation>
    </message>
    <message>
        <source>%1 and %2 are not the same.</source>
        <comment>ids of features</comment>
        <translation>%1 と %2 は別物です。</translation>
    </message>
    <message>
        <source>%1 stays as it is.</source>
        <comment>%1: a label</comment>
        <translation>%1 はそのまま残ります。</translation>
    </message>
    <message>
        <source>%1 goes to %2 with the next commit.</source>
        <comment>label, id of a feature</comment>
        <translation>次のコミットで %1 は %2 に移ります。</translation>
    </message>
    <message>
        <source>%1 comes again at the end.</source>
        <comment>%1: a label</comment>
        <translation>%1 は最後にもう一度表示されます。</translation>
    </message>
    <message>
        <source>%1 is ignored until its label changes.</source>
        <comment>%1: a label</comment>
        <translation>%1 は、ラベルが変わるまで無視されます。</translation>
    </message>
    <message>
        <source>Nothing was decided here since the page was opened. Earlier decisions are in the list of decisions.</source>
        <translation>ページを開いてから、ここでは何も判断していません。以前の判断は、判断の一覧にあります。</translation>
    </message>
    <message>
        <source>Something else was changed or committed after this merge. Undo that first, or take the merge back on the page of its feature.</source>
        <translation>この統合の後に、ほかの変更またはコミットがありました。先にそれを元に戻すか、言語特徴のページで統合を取り消してください。</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <comment>%1: a label or an id</comment>
        <translation>取り消しました: %1</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TriageDetail</name>
    <message>
        <source>What it was said about</source>
        <translation>指摘された箇所</translation>
    </message>
    <message>
        <source>Is it one of these?</source>
        <translation>次のどれかと同じですか？</translation>
    </message>
    <message>
        <source>accept</source>
        <comment>what a key does in the triage</comment>
        <translation>承認</translation>
    </message>
    <message>
        <source>not the same</source>
        <comment>what a key does in the triage</comment>
        <translation>別物</translation>
    </message>
    <message>
        <source>keep as its own</source>
        <comment>what a key does in the triage</comment>
        <translation>そのまま残す</translation>
    </message>
    <message>
        <source>later</source>
        <comment>what a key does in the triage</comment>
        <translation>後回し</translation>
    </message>
    <message>
        <source>ignore…</source>
        <comment>what a key does in the triage</comment>
        <translation>無視…</translation>
    </message>
    <message>
        <source>undo</source>
        <comment>what a key does in the triage</comment>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>search</source>
        <comment>what a key does in the triage</comment>
        <translation>検索</translation>
    </message>
    <message>
        <source>keys</source>
        <comment>what a key does in the triage: shows all of them</comment>
        <translation>キー</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>a key and what it does</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <comment>an action and its key</comment>
        <translation>%1、キー %2</translation>
    </message>
    <message>
        <source>no language</source>
        <comment>of an item of the triage</comment>
        <translation>言語なし</translation>
    </message>
    <message>
        <source>%1, %2 in %3 days</source>
        <comment>&apos;412 findings&apos;, &apos;187 learners&apos;, number</comment>
        <translation>過去 %3 日間に%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>指摘 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln learners</source>
        <translation>
            <numerusform>学習者 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 accepted</source>
        <comment>share, number of findings that were decided</comment>
        <translation>%2 件中 %1 が受け入れ</translation>
    </message>
    <message>
        <source>Somebody else is deciding this one.</source>
        <translation>ほかの人がこれを判断中です。</translation>
    </message>
    <message>
        <source>Planning the merge…</source>
        <translation>統合を計画中…</translation>
    </message>
    <message>
        <source>It was put off before.</source>
        <translation>以前に後回しにしました。</translation>
    </message>
    <message>
        <source>What it was said about: reading…</source>
        <translation>指摘された箇所: 読み取り中…</translation>
    </message>
    <message>
        <source>It was never said to a learner.</source>
        <translation>学習者に指摘されたことはありません。</translation>
    </message>
    <message>
        <source>What it was said about is not recorded here: no %1.</source>
        <comment>%1: names of tables and columns</comment>
        <translation>指摘された箇所は記録されていません。%1 がありません。</translation>
    </message>
    <message>
        <source>the alias leads to it</source>
        <comment>why a feature is a candidate</comment>
        <translation>別名がこれを指している</translation>
    </message>
    <message>
        <source>its alias; accepting writes it in lower case</source>
        <comment>why a feature is a candidate</comment>
        <translation>これの別名（承認すると小文字になります）</translation>
    </message>
    <message numerus="yes">
        <source>corrects the same in %Ln cases</source>
        <comment>why a feature is a candidate</comment>
        <translation>
            <numerusform>%Ln 件で同じ訂正</numerusform>
        </translation>
    </message>
    <message>
        <source>same macro skill</source>
        <comment>why a feature is a candidate</comment>
        <translation>同じマクロスキル</translation>
    </message>
    <message>
        <source>made by the application too</source>
        <comment>said of a candidate</comment>
        <translation>これもアプリケーションが作成</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>&apos;2,310 findings&apos;, &apos;12 aliases&apos;</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln aliases</source>
        <translation>
            <numerusform>別名 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for features like it…</source>
        <translation>似た言語特徴を探しています…</translation>
    </message>
    <message>
        <source>No feature is like it.</source>
        <translation>似た言語特徴はありません。</translation>
    </message>
    <message numerus="yes">
        <source>If you accept: its label and its %n aliases lead to %1, and it is deactivated and points there. Findings and mastery stay as they are. Nothing is written before you commit.</source>
        <comment>%1: id of a feature</comment>
        <translation>
            <numerusform>承認すると、ラベルと別名 %n 件が %1 を指し、この言語特徴は無効になって同じものを指します。指摘と習熟度はそのまま残ります。コミットするまで何も書き込みません。</numerusform>
        </translation>
    </message>
    <message>
        <source>If you accept: the label leads to %1 alone, and its other aliases are deleted. Nothing is written before you commit.</source>
        <comment>%1: id of a feature</comment>
        <translation>承認すると、ラベルは %1 だけを指し、ほかの別名は削除されます。コミットするまで何も書き込みません。</translation>
    </message>
    <message>
        <source>If you accept: the alias is written in lower case, or deleted where %1 has that one already. Nothing is written before you commit.</source>
        <comment>%1: id of a feature</comment>
        <translation>承認すると、別名は小文字になります。%1 に同じ別名がすでにある場合は削除されます。コミットするまで何も書き込みません。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TriageKeys</name>
    <message>
        <source>Accept the chosen one</source>
        <comment>key of the triage</comment>
        <translation>選択した候補を承認</translation>
    </message>
    <message>
        <source>Not the same as the chosen one</source>
        <comment>key of the triage</comment>
        <translation>選択した候補とは別物</translation>
    </message>
    <message>
        <source>Keep as its own</source>
        <comment>key of the triage</comment>
        <translation>そのまま残す</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>key of the triage: puts an item off</comment>
        <translation>後回し</translation>
    </message>
    <message>
        <source>Ignore, with a reason</source>
        <comment>key of the triage</comment>
        <translation>理由を付けて無視</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <comment>key of the triage</comment>
        <translation>直前の判断を取り消す</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>key of the triage</comment>
        <translation>検索</translation>
    </message>
    <message>
        <source>Show and change the keys</source>
        <comment>key of the triage</comment>
        <translation>キーの表示と変更</translation>
    </message>
    <message>
        <source>Choose candidate %1</source>
        <comment>key of the triage; %1: a number</comment>
        <translation>候補 %1 を選択</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>a key of the keyboard</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>a key of the keyboard</comment>
        <translation>スペース</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TriageKeysDialog</name>
    <message>
        <source>Keys of the triage</source>
        <translation>トリアージのキー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <comment>button</comment>
        <translation>既定のキー</translation>
    </message>
    <message>
        <source>Take the usual keys again</source>
        <translation>キーを既定に戻す</translation>
    </message>
    <message>
        <source>Key for: %1</source>
        <comment>%1: an action</comment>
        <translation>キー: %1</translation>
    </message>
    <message>
        <source>One key does it: “%1” is several.</source>
        <comment>%1: keys of the keyboard</comment>
        <translation>キーは 1 つだけ使えます。「%1」は複数のキーです。</translation>
    </message>
    <message>
        <source>%1 moves through the window and stays what it is.</source>
        <comment>%1: a key</comment>
        <translation>%1 はウィンドウ内の移動に使うため、割り当てられません。</translation>
    </message>
    <message>
        <source>%1 is the key for “%2” already. Give that one another key first.</source>
        <comment>a key, an action</comment>
        <translation>%1 はすでに「%2」のキーです。先にそちらに別のキーを割り当ててください。</translation>
    </message>
    <message>
        <source>%1 is the key for “%2” in the whole window.</source>
        <comment>a key, an action</comment>
        <translation>%1 はウィンドウ全体で「%2」のキーです。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TriageListModel</name>
    <message>
        <source>somebody else is at it</source>
        <comment>state of an item</comment>
        <translation>ほかの人が判断中</translation>
    </message>
    <message>
        <source>put off</source>
        <comment>state of an item</comment>
        <translation>後回し</translation>
    </message>
    <message>
        <source>Label</source>
        <comment>column of the triage</comment>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>column of the triage</comment>
        <translation>言語</translation>
    </message>
    <message>
        <source>Findings</source>
        <comment>column of the triage</comment>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Learners</source>
        <comment>column of the triage</comment>
        <translation>学習者</translation>
    </message>
    <message>
        <source>made by the application</source>
        <comment>what an item of the triage is</comment>
        <translation>アプリケーションが作成</translation>
    </message>
    <message>
        <source>leads to several features</source>
        <comment>what an item of the triage is: an alias</comment>
        <translation>複数の言語特徴を指す</translation>
    </message>
    <message>
        <source>can never match: not in lower case</source>
        <comment>what an item of the triage is: an alias</comment>
        <translation>一致しない: 小文字でない</translation>
    </message>
    <message>
        <source>nearly another feature</source>
        <comment>what an item of the triage is</comment>
        <translation>別の言語特徴とほぼ重複</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>%1: &apos;made by the application&apos;, %2: a date</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TriagePage</name>
    <message>
        <source>Alias triage</source>
        <comment>page</comment>
        <translation>別名のトリアージ</translation>
    </message>
    <message>
        <source>The item to decide</source>
        <translation>判断する項目</translation>
    </message>
    <message>
        <source>Decisions…</source>
        <comment>button: opens the list of decisions</comment>
        <translation>判断…</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>判断の一覧</translation>
    </message>
    <message>
        <source>Search labels</source>
        <translation>ラベルを検索</translation>
    </message>
    <message>
        <source>Search labels</source>
        <comment>placeholder</comment>
        <translation>ラベルを検索</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>検索を消去</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>filter chip</comment>
        <translation>言語</translation>
    </message>
    <message>
        <source>Macro skill</source>
        <comment>filter chip</comment>
        <translation>マクロスキル</translation>
    </message>
    <message>
        <source>Module</source>
        <comment>filter chip: of the analysis</comment>
        <translation>モジュール</translation>
    </message>
    <message>
        <source>Items to decide, the farthest reach first</source>
        <translation>判断する項目（影響の大きい順）</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Only these: %1</source>
        <comment>%1: a kind of items and their number</comment>
        <translation>これらのみ: %1</translation>
    </message>
    <message numerus="yes">
        <source>machine-made %Ln</source>
        <comment>filter chip</comment>
        <translation>
            <numerusform>機械生成 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>conflicts %Ln</source>
        <comment>filter chip</comment>
        <translation>
            <numerusform>競合 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dead %Ln</source>
        <comment>filter chip: aliases that can never match</comment>
        <translation>
            <numerusform>一致しない別名 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>near-duplicates %Ln</source>
        <comment>filter chip</comment>
        <translation>
            <numerusform>ほぼ重複 %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to triage here</source>
        <translation>トリアージの対象はありません</translation>
    </message>
    <message>
        <source>The triage could not be read</source>
        <translation>トリアージを読み取れませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Reading what there is to decide…</source>
        <translation>判断する項目を読み取り中…</translation>
    </message>
    <message>
        <source>Nothing is left to decide</source>
        <translation>判断する項目は残っていません</translation>
    </message>
    <message>
        <source>New features that the application makes, labels that lead to several features and aliases that can never match come here by themselves.</source>
        <translation>アプリケーションが作った新しい言語特徴、複数の言語特徴を指すラベル、どのラベルにも一致しない別名は、自動的にここに表示されます。</translation>
    </message>
    <message>
        <source>Nothing is left in what the triage is narrowed to. Widen it with the chips over the list.</source>
        <translation>トリアージの絞り込みに合う項目は残っていません。一覧の上のフィルターで範囲を広げてください。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>&apos;38 left&apos;, &apos;61 decided&apos;</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <comment>items</comment>
        <translation>
            <numerusform>残り %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decided</source>
        <comment>items, since the page was opened</comment>
        <translation>
            <numerusform>判断済み %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Decisions are kept in kaiwa_studio, for everybody.</source>
        <translation>判断は kaiwa_studio に保存され、全員で共有されます。</translation>
    </message>
    <message>
        <source>Decisions are kept on this computer: the database has no place for them that your role may write.</source>
        <translation>判断はこのコンピューターに保存されます。データベースに、現在のロールで書き込める保存場所がありません。</translation>
    </message>
    <message>
        <source>Who works on what cannot be told: %1</source>
        <comment>%1: a sentence</comment>
        <translation>誰が何を作業中かわかりません: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln others are at work here.</source>
        <translation>
            <numerusform>ほかに %Ln 人がここで作業中です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ignore the item</source>
        <translation>項目を無視</translation>
    </message>
    <message>
        <source>Why it is ignored</source>
        <translation>無視する理由</translation>
    </message>
    <message>
        <source>It comes back when its label changes.</source>
        <translation>ラベルが変わると、再び表示されます。</translation>
    </message>
    <message>
        <source>Ignore</source>
        <comment>button: an item of the triage</comment>
        <translation>無視</translation>
    </message>
    <message>
        <source>Keep the item in the queue</source>
        <translation>項目を一覧に残す</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TrialPanel</name>
    <message>
        <source>was %1</source>
        <comment>%1: where a label landed before what is staged</comment>
        <translation>変更前: %1</translation>
    </message>
    <message>
        <source>Labels to try, one a line</source>
        <translation>試すラベル（1 行に 1 つ）</translation>
    </message>
    <message>
        <source>grammar:particles:wa-vs-ga

One label a line; a tab and a language
behind it, where it has one of its own.</source>
        <comment>the first line is a label, keep it</comment>
        <translation>grammar:particles:wa-vs-ga

1 行に 1 つのラベル。ラベルごとの言語が
あれば、タブの後に書きます。</translation>
    </message>
    <message>
        <source>No language</source>
        <comment>choice: a conversation whose language is not known</comment>
        <translation>言語なし</translation>
    </message>
    <message>
        <source>Language of the conversation</source>
        <translation>会話の言語</translation>
    </message>
    <message>
        <source>Labels</source>
        <comment>heading over a field for raw labels</comment>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Label</source>
        <comment>column</comment>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>column</comment>
        <translation>言語</translation>
    </message>
    <message>
        <source>Where the labels land</source>
        <translation>ラベルの解決先</translation>
    </message>
    <message>
        <source>Keep as golden</source>
        <comment>button: these labels must always land where they land now</comment>
        <translation>基準として保存</translation>
    </message>
    <message>
        <source>The chosen labels, or all, as ones that must go on landing where they land now by the documented rule</source>
        <translation>選択したラベル（なければすべて）を、文書化された規則による現在の解決先が今後も変わってはならないラベルとして保存します</translation>
    </message>
    <message>
        <source>Where they land</source>
        <comment>heading over a table of labels</comment>
        <translation>解決先</translation>
    </message>
    <message>
        <source>Row</source>
        <comment>column: the row of a table that bears a label</comment>
        <translation>行</translation>
    </message>
    <message>
        <source>Feature</source>
        <comment>column</comment>
        <translation>言語特徴</translation>
    </message>
    <message>
        <source>Rows that bear the label</source>
        <translation>ラベルに該当する行</translation>
    </message>
    <message>
        <source>Why</source>
        <comment>heading over the rows that decide where a label lands</comment>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reading features and aliases…</source>
        <translation>言語特徴と別名を読み取り中…</translation>
    </message>
    <message>
        <source>with spaces around it</source>
        <comment>note beside a label</comment>
        <translation>前後に空白あり</translation>
    </message>
    <message>
        <source>nothing matches, the application would make a new feature</source>
        <translation>一致するものがなく、アプリケーションが新しい言語特徴を作ります</translation>
    </message>
    <message numerus="yes">
        <source>%n features match at the same step, which of them is taken is chance</source>
        <translation>
            <numerusform>同じ段階で %n 件の言語特徴が一致し、どれになるかは不定です</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>%1: a rule, %2: where a label lands by it</comment>
        <translation>%1: %2。</translation>
    </message>
    <message>
        <source>Choose a label above to see which rows bear it.</source>
        <translation>上のラベルを選ぶと、該当する行が表示されます。</translation>
    </message>
    <message>
        <source>Feature</source>
        <comment>the row of a feature itself, by its three parts</comment>
        <translation>言語特徴</translation>
    </message>
    <message>
        <source>Alias</source>
        <comment>the row of an alias</comment>
        <translation>別名</translation>
    </message>
    <message>
        <source>The labels could not be looked at</source>
        <translation>ラベルを調べられませんでした</translation>
    </message>
    <message>
        <source>Type or paste labels</source>
        <translation>ラベルを入力または貼り付けてください</translation>
    </message>
    <message>
        <source>Here stands where each lands under both rules, and which rows decide it. A label is compared in lower case, letter for letter, with all aliases and with the three parts of all features; what is staged counts.</source>
        <translation>両方の規則での各ラベルの解決先と、それを決める行がここに表示されます。ラベルを小文字にし、すべての別名、およびすべての言語特徴の 3 つの部分と、1 文字ずつ比較します。ステージ済みの変更も含みます。</translation>
    </message>
    <message>
        <source>It may mean</source>
        <comment>column: features that a label may stand for</comment>
        <translation>考えられる言語特徴</translation>
    </message>
    <message>
        <source>Why</source>
        <comment>column: the reason of a match</comment>
        <translation>理由</translation>
    </message>
    <message>
        <source>Features that the label may mean</source>
        <translation>ラベルが表しうる言語特徴</translation>
    </message>
    <message>
        <source>Make it an alias</source>
        <comment>button: a label, of the chosen feature</comment>
        <translation>別名にする</translation>
    </message>
    <message>
        <source>Make the label an alias of the chosen feature</source>
        <translation>ラベルを、選択した言語特徴の別名にする</translation>
    </message>
    <message>
        <source>machine-made</source>
        <comment>badge of a feature</comment>
        <translation>機械生成</translation>
    </message>
    <message>
        <source>inactive</source>
        <comment>note beside a feature</comment>
        <translation>無効</translation>
    </message>
</context>
<context>
    <name>Kaiwa::TypeWords</name>
    <message numerus="yes">
        <source>text of at most %n character(s)</source>
        <comment>type of a column</comment>
        <translation>
            <numerusform>%n 文字までのテキスト</numerusform>
        </translation>
    </message>
    <message>
        <source>text</source>
        <comment>type of a column</comment>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>yes or no</source>
        <comment>type of a column</comment>
        <translation>真偽値</translation>
    </message>
    <message>
        <source>whole number</source>
        <comment>type of a column</comment>
        <translation>整数</translation>
    </message>
    <message numerus="yes">
        <source>number with %n decimal(s)</source>
        <comment>type of a column</comment>
        <translation>
            <numerusform>小数点以下 %n 桁の数値</numerusform>
        </translation>
    </message>
    <message>
        <source>exact number</source>
        <comment>type of a column</comment>
        <translation>正確な数値</translation>
    </message>
    <message>
        <source>rounded number</source>
        <comment>type of a column</comment>
        <translation>近似の数値</translation>
    </message>
    <message numerus="yes">
        <source>one of %n value(s)</source>
        <comment>type of a column</comment>
        <translation>
            <numerusform>%n 個の値のいずれか</numerusform>
        </translation>
    </message>
    <message>
        <source>unique id</source>
        <comment>type of a column: a UUID</comment>
        <translation>一意の ID</translation>
    </message>
    <message>
        <source>JSON</source>
        <comment>type of a column</comment>
        <translation>JSON</translation>
    </message>
    <message>
        <source>time, kept in UTC</source>
        <comment>type of a column</comment>
        <translation>日時（UTC で保存）</translation>
    </message>
    <message>
        <source>time</source>
        <comment>type of a column</comment>
        <translation>日時</translation>
    </message>
    <message>
        <source>date</source>
        <comment>type of a column</comment>
        <translation>日付</translation>
    </message>
    <message>
        <source>time of day</source>
        <comment>type of a column</comment>
        <translation>時刻</translation>
    </message>
    <message>
        <source>list: %1</source>
        <comment>type of a column; %1: &apos;text[]&apos;</comment>
        <translation>リスト: %1</translation>
    </message>
    <message>
        <source>bytes</source>
        <comment>type of a column</comment>
        <translation>バイト列</translation>
    </message>
    <message>
        <source>%1, always there</source>
        <comment>type of a column that is never NULL</comment>
        <translation>%1、必須</translation>
    </message>
</context>
<context>
    <name>Kaiwa::UnlimitedDialog</name>
    <message>
        <source>no value: it always limits</source>
        <comment>which value means unlimited</comment>
        <translation>なし: 常に上限として扱う</translation>
    </message>
    <message>
        <source>not set (NULL)</source>
        <comment>which value means unlimited</comment>
        <translation>未設定 (NULL)</translation>
    </message>
    <message>
        <source>What means “unlimited”</source>
        <comment>title of a dialog</comment>
        <translation>「無制限」を表す値</translation>
    </message>
    <message>
        <source>Versions of the application write “unlimited” in different ways. Say here how this database does. It is kept on this computer and changes nothing in the database.</source>
        <comment>explains the dialog “What means unlimited”</comment>
        <translation>「無制限」の書き方は、アプリケーションのバージョンによって異なります。このデータベースでの書き方を指定してください。設定はこのコンピューターに保存され、データベースは変更されません。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>button of a dialog</comment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Read it so</source>
        <comment>button: the studio takes these values for unlimited from now on</comment>
        <translation>このように読む</translation>
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
    <name>Kaiwa::UsedTwice</name>
    <message>
        <source>a new one</source>
        <comment>a record that is not in the database yet</comment>
        <translation>新しいレコード</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>at the end of a list of records</comment>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
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
    <message>
        <source>This is empty, and a record is known by it: write a few letters or digits.</source>
        <translation>空です。レコードはこの値で識別されるため、文字か数字を入れてください。</translation>
    </message>
    <message>
        <source>Nothing of this can be seen, and a record is known by it: write a few letters or digits.</source>
        <translation>目に見える文字がありません。レコードはこの値で識別されるため、文字か数字を入れてください。</translation>
    </message>
    <message>
        <source>There is a character in it that nobody sees (U+%1), and a record is known by it.</source>
        <comment>%1: the number of a character</comment>
        <translation>目に見えない文字（U+%1）が含まれています。レコードはこの値で識別されます。</translation>
    </message>
</context>
<context>
    <name>Kaiwa::ViewNameDialog</name>
    <message>
        <source>Name of the view</source>
        <comment>name of a field, for screen readers</comment>
        <translation>ビューの名前</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>button</comment>
        <translation>キャンセル</translation>
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
    <message>
        <source>weekly</source>
        <translation>毎週</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>毎日</translation>
    </message>
    <message>
        <source>human-like</source>
        <translation>人間並み</translation>
    </message>
    <message>
        <source>elephant-like</source>
        <translation>ゾウ並み</translation>
    </message>
    <message>
        <source>unlimited</source>
        <comment>in place of a number: there is no limit</comment>
        <translation>無制限</translation>
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
    <message>
        <source>Code</source>
        <comment>title of a check</comment>
        <translation>コード</translation>
    </message>
    <message>
        <source>The code is not one of ISO 639, or is written in another way.</source>
        <translation>コードが ISO 639 にないか、表記が異なります。</translation>
    </message>
    <message>
        <source>Direction</source>
        <comment>title of a check</comment>
        <translation>書字方向</translation>
    </message>
    <message>
        <source>The writing direction is not that of the language.</source>
        <translation>書字方向が言語に合っていません。</translation>
    </message>
    <message>
        <source>Scripts</source>
        <comment>title of a check</comment>
        <translation>文字体系</translation>
    </message>
    <message>
        <source>A script that nobody knows, or no list of scripts.</source>
        <translation>未知の文字体系があるか、文字体系のリストがありません。</translation>
    </message>
    <message>
        <source>Flag</source>
        <comment>title of a check</comment>
        <translation>旗</translation>
    </message>
    <message>
        <source>The flag is not an emoji flag.</source>
        <translation>旗が旗の絵文字ではありません。</translation>
    </message>
    <message>
        <source>Native name</source>
        <comment>title of a check</comment>
        <translation>現地語名</translation>
    </message>
    <message>
        <source>The native name is only the English one.</source>
        <translation>現地語名が英語名と同じです。</translation>
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
    <name>LearnerFinder</name>
    <message>
        <source>The id of an account cannot be read here.</source>
        <translation>ここではアカウントの ID を読み取れません。</translation>
    </message>
    <message>
        <source>This database has no table “users”.</source>
        <translation>このデータベースにテーブル「users」はありません。</translation>
    </message>
</context>
<context>
    <name>MessageCard</name>
    <message>
        <source>%1 words a minute</source>
        <comment>a badge</comment>
        <translation>毎分 %1 語</translation>
    </message>
    <message>
        <source>Translation</source>
        <comment>above a translation</comment>
        <translation>翻訳</translation>
    </message>
    <message>
        <source>Grammar</source>
        <comment>notes about a message</comment>
        <translation>文法</translation>
    </message>
    <message>
        <source>Words</source>
        <comment>notes about a message</comment>
        <translation>語</translation>
    </message>
    <message>
        <source>How it was spoken</source>
        <comment>leads to the speech analysis of a message</comment>
        <translation>話し方</translation>
    </message>
    <message>
        <source>Masked until revealed.</source>
        <comment>a message whose text is not shown</comment>
        <translation>解除するまでマスクされています。</translation>
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
    <message>
        <source>Preview</source>
        <comment>tab: a scenario as learners and tutors see it</comment>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>History</source>
        <comment>tab: who changed a record</comment>
        <translation>履歴</translation>
    </message>
    <message>
        <source>How it does</source>
        <comment>part of a scenario&apos;s form</comment>
        <translation>利用状況</translation>
    </message>
    <message>
        <source>Attempts</source>
        <comment>column of the list of scenarios</comment>
        <translation>試行回数</translation>
    </message>
    <message>
        <source>How often learners tried it in the last 30 days</source>
        <translation>過去 30 日間に学習者が試した回数</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>column of the list of scenarios</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>The share of these attempts that came to their end</source>
        <translation>そのうち最後まで進んだ割合</translation>
    </message>
    <message>
        <source>Checks</source>
        <comment>column of a list: problems of the record</comment>
        <translation>チェック</translation>
    </message>
    <message>
        <source>What the checks found; Enter leads to the field</source>
        <translation>チェックで見つかった問題。Enter で該当項目へ移動</translation>
    </message>
    <message>
        <source>Edit several…</source>
        <comment>action: opens a dialog that changes one field of many records</comment>
        <translation>まとめて編集…</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>heading in the navigation</comment>
        <translation>言語</translation>
    </message>
    <message>
        <source>Findings</source>
        <comment>column of the list of features</comment>
        <translation>指摘</translation>
    </message>
    <message>
        <source>How far it reaches</source>
        <comment>part of a feature&apos;s form</comment>
        <translation>影響の範囲</translation>
    </message>
    <message>
        <source>Resolver</source>
        <comment>page: where labels land</comment>
        <translation>リゾルバー</translation>
    </message>
    <message>
        <source>Clusters</source>
        <comment>page: near-duplicate features in groups</comment>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Alias triage</source>
        <comment>page</comment>
        <translation>別名のトリアージ</translation>
    </message>
    <message>
        <source>Coverage</source>
        <comment>page: how well findings are covered by curated features</comment>
        <translation>カバレッジ</translation>
    </message>
    <message>
        <source>Insights</source>
        <comment>heading in the navigation</comment>
        <translation>インサイト</translation>
    </message>
    <message>
        <source>How often it was found in the last 30 days, with the features that were merged into it</source>
        <translation>過去 30 日間に見つかった回数（統合された言語特徴を含む）</translation>
    </message>
    <message>
        <source>People</source>
        <comment>heading in the navigation</comment>
        <translation>利用者</translation>
    </message>
    <message>
        <source>Conversations</source>
        <comment>page</comment>
        <translation>会話</translation>
    </message>
    <message>
        <source>Learners</source>
        <comment>page</comment>
        <translation>学習者</translation>
    </message>
    <message>
        <source>Records</source>
        <comment>page: sessions, findings, payments …</comment>
        <translation>レコード</translation>
    </message>
    <message>
        <source>Database</source>
        <comment>heading in the navigation</comment>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Tables</source>
        <comment>page</comment>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>Documentation</source>
        <comment>page: compares the database with it</comment>
        <translation>仕様書</translation>
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
    <name>Report</name>
    <message>
        <source>This database has no %1.</source>
        <comment>%1: names of tables and columns</comment>
        <translation>このデータベースに %1 はありません。</translation>
    </message>
    <message>
        <source>Your role may not read %1.</source>
        <comment>%1: names of tables and columns</comment>
        <translation>このロールには %1 の読み取り権限がありません。</translation>
    </message>
</context>
<context>
    <name>ScenarioChecks</name>
    <message>
        <source>Nothing says what a learner has done when this is over.</source>
        <translation>終えたときに学習者が何を達成したことになるのか、書かれていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s): the tutor needs at least %1 to play its part.</source>
        <translation>
            <numerusform>%n 語: 講師が役を演じるには、少なくとも %1 語必要です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s): more than %1 are sent with every turn, and much of them is not followed.</source>
        <translation>
            <numerusform>%n 語: %1 語を超える指示が毎回のやり取りで送られ、その多くは守られません。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” does not go with the level %2 (%3).</source>
        <comment>%1: difficulty, %2: CEFR levels, %3: a column</comment>
        <translation>「%1」はレベル %2 (%3) と合いません。</translation>
    </message>
    <message>
        <source>Make it %1</source>
        <comment>%1: a difficulty</comment>
        <translation>%1にする</translation>
    </message>
    <message>
        <source>“%1” is %2; the scale is whole numbers from %3 to %4.</source>
        <comment>a comfort indicator</comment>
        <translation>「%1」が %2 です。尺度は %3 から %4 までの整数です。</translation>
    </message>
    <message>
        <source>Make it %1</source>
        <comment>%1: a number</comment>
        <translation>%1 にする</translation>
    </message>
    <message>
        <source>Comfort is an object with confidence, engagement and understanding; this value has another shape.</source>
        <translation>安心度は confidence、engagement、understanding を持つオブジェクトですが、この値は形が異なります。</translation>
    </message>
    <message>
        <source>A persona is an object of texts; this value has another shape.</source>
        <translation>ペルソナはテキストのオブジェクトですが、この値は形が異なります。</translation>
    </message>
    <message>
        <source>“%1” of the persona is no text.</source>
        <translation>ペルソナの「%1」がテキストではありません。</translation>
    </message>
    <message numerus="yes">
        <source>Learners see this, and nobody has attempted it for %n day(s).</source>
        <translation>
            <numerusform>学習者に表示されていますが、%n 日間だれも取り組んでいません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing objectives</source>
        <comment>title of a check</comment>
        <translation>学習目標なし</translation>
    </message>
    <message>
        <source>There is no learning objective.</source>
        <translation>学習目標がありません。</translation>
    </message>
    <message>
        <source>Title used twice</source>
        <comment>title of a check</comment>
        <translation>タイトルの重複</translation>
    </message>
    <message>
        <source>Another scenario has the same title, letter case and spaces aside.</source>
        <translation>大文字と小文字、空白の違いを除いて、別のシナリオと同じタイトルです。</translation>
    </message>
    <message>
        <source>“%1” is also the title of %2.</source>
        <comment>%2: other scenarios</comment>
        <translation>「%1」は%2のタイトルでもあります。</translation>
    </message>
    <message>
        <source>JSON of another shape</source>
        <comment>title of a check</comment>
        <translation>形の異なる JSON</translation>
    </message>
    <message>
        <source>Objectives, comfort or persona are not written as the application expects them.</source>
        <translation>学習目標、安心度、ペルソナのいずれかが、アプリの想定どおりに書かれていません。</translation>
    </message>
    <message>
        <source>Comfort out of its scale</source>
        <comment>title of a check</comment>
        <translation>尺度から外れた安心度</translation>
    </message>
    <message>
        <source>A comfort indicator is no whole number from 1 to 5.</source>
        <translation>安心度の指標が 1 から 5 までの整数ではありません。</translation>
    </message>
    <message>
        <source>Broken picture link</source>
        <comment>title of a check</comment>
        <translation>画像のリンク切れ</translation>
    </message>
    <message>
        <source>The address of a picture does not answer with a picture. Asks each address over the network.</source>
        <translation>画像のアドレスから画像が返りません。各アドレスにネットワーク経由で問い合わせます。</translation>
    </message>
    <message>
        <source>Spelling</source>
        <comment>title of a check</comment>
        <translation>スペル</translation>
    </message>
    <message>
        <source>A word is in no dictionary of its text&apos;s language. Uses the dictionaries of this computer.</source>
        <translation>テキストの言語のどの辞書にもない単語があります。このコンピューターの辞書を使います。</translation>
    </message>
    <message>
        <source>Objective named twice</source>
        <comment>title of a check</comment>
        <translation>学習目標の重複</translation>
    </message>
    <message>
        <source>Two objectives are the same, letter case and spaces aside.</source>
        <translation>大文字と小文字、空白の違いを除いて、2 つの学習目標が同じです。</translation>
    </message>
    <message>
        <source>Objective longer than a line</source>
        <comment>title of a check</comment>
        <translation>1 行より長い学習目標</translation>
    </message>
    <message>
        <source>An objective takes more than %1 columns.</source>
        <translation>学習目標が %1 桁を超えています。</translation>
    </message>
    <message>
        <source>Objective without a verb in front</source>
        <comment>title of a check</comment>
        <translation>動詞で始まらない学習目標</translation>
    </message>
    <message>
        <source>An English objective begins with a word that is certainly no verb, such as “The” or “How”.</source>
        <translation>英語の学習目標が、「The」や「How」など、明らかに動詞ではない単語で始まっています。</translation>
    </message>
    <message>
        <source>Length of the instructions</source>
        <comment>title of a check</comment>
        <translation>指示の長さ</translation>
    </message>
    <message>
        <source>Fewer than %1 words, or more than %2.</source>
        <translation>%1 語未満、または %2 語を超えています。</translation>
    </message>
    <message>
        <source>Empty outcome</source>
        <comment>title of a check</comment>
        <translation>期待される成果が空</translation>
    </message>
    <message>
        <source>The expected outcome is not set or empty.</source>
        <translation>期待される成果が未設定か空です。</translation>
    </message>
    <message>
        <source>Difficulty beside the CEFR level</source>
        <comment>title of a check</comment>
        <translation>難易度と CEFR レベルの不一致</translation>
    </message>
    <message>
        <source>Difficulty and CEFR level disagree, where the table has both.</source>
        <translation>難易度と CEFR レベルが食い違っています（テーブルに両方がある場合）。</translation>
    </message>
    <message>
        <source>Active and never attempted</source>
        <comment>title of a check</comment>
        <translation>有効だが取り組みなし</translation>
    </message>
    <message>
        <source>Learners see it, and in %1 days nobody began it.</source>
        <translation>学習者に表示されていますが、%1 日間だれも始めていません。</translation>
    </message>
</context>
<context>
    <name>ScenarioObjectives</name>
    <message>
        <source>There is no objective: learners do not see what they practise.</source>
        <translation>学習目標がありません。何を練習するのか、学習者に表示されません。</translation>
    </message>
    <message>
        <source>“%1” is named twice.</source>
        <comment>a learning objective</comment>
        <translation>「%1」が重複しています。</translation>
    </message>
    <message>
        <source>Keep the first of each</source>
        <translation>重複は最初のものだけを残す</translation>
    </message>
    <message>
        <source>Objective %1 is %2 columns long; a line has %3.</source>
        <translation>学習目標 %1 は %2 桁です。1 行は %3 桁です。</translation>
    </message>
    <message>
        <source>Objective %1 begins with “%2”; what a learner does begins with a verb.</source>
        <translation>学習目標 %1 が「%2」で始まっています。学習者がすることは動詞で始めます。</translation>
    </message>
    <message>
        <source>Objectives are a list of texts; this value has another shape.</source>
        <translation>学習目標はテキストのリストですが、この値は形が異なります。</translation>
    </message>
    <message>
        <source>Make it a list</source>
        <translation>リストにする</translation>
    </message>
</context>
<context>
    <name>ScenarioResults</name>
    <message>
        <source>%1 %</source>
        <comment>a share in per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>more</source>
        <comment>than before</comment>
        <translation>増加</translation>
    </message>
    <message>
        <source>fewer</source>
        <comment>than before</comment>
        <translation>減少</translation>
    </message>
    <message>
        <source>longer</source>
        <comment>than before</comment>
        <translation>長くなった</translation>
    </message>
    <message>
        <source>shorter</source>
        <comment>than before</comment>
        <translation>短くなった</translation>
    </message>
    <message>
        <source>better</source>
        <comment>than before</comment>
        <translation>改善</translation>
    </message>
    <message>
        <source>worse</source>
        <comment>than before</comment>
        <translation>悪化</translation>
    </message>
    <message>
        <source>as before</source>
        <comment>a figure that did not change</comment>
        <translation>変化なし</translation>
    </message>
    <message>
        <source>%1%2, %3</source>
        <comment>change of a figure: sign, amount, word: −6, worse</comment>
        <translation>%1%2、%3</translation>
    </message>
    <message>
        <source>attempts</source>
        <comment>name of a figure</comment>
        <translation>試行</translation>
    </message>
    <message>
        <source>completed</source>
        <comment>name of a figure</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>abandoned</source>
        <comment>name of a figure</comment>
        <translation>中断</translation>
    </message>
    <message>
        <source>median time</source>
        <comment>name of a figure</comment>
        <translation>所要時間の中央値</translation>
    </message>
    <message>
        <source>hints each</source>
        <comment>name of a figure</comment>
        <translation>1 回あたりのヒント</translation>
    </message>
    <message>
        <source>translations</source>
        <comment>name of a figure: how many each attempt took</comment>
        <translation>1 回あたりの翻訳</translation>
    </message>
    <message>
        <source>outcomes</source>
        <comment>name of a figure</comment>
        <translation>結果</translation>
    </message>
    <message>
        <source>goal achieved</source>
        <comment>name of a figure</comment>
        <translation>目標達成</translation>
    </message>
    <message>
        <source>conversations</source>
        <comment>name of a figure</comment>
        <translation>会話</translation>
    </message>
    <message>
        <source>Goal</source>
        <comment>name of a score</comment>
        <translation>目標</translation>
    </message>
    <message>
        <source>Grammar</source>
        <comment>name of a score</comment>
        <translation>文法</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <comment>name of a score</comment>
        <translation>語彙</translation>
    </message>
    <message>
        <source>Pronunciation</source>
        <comment>name of a score</comment>
        <translation>発音</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows behind a figure, of all</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message>
        <source>Comfort indicators</source>
        <translation>安心度の指標</translation>
    </message>
    <message>
        <source>confidence</source>
        <comment>a comfort indicator</comment>
        <translation>自信</translation>
    </message>
    <message>
        <source>engagement</source>
        <comment>a comfort indicator</comment>
        <translation>積極性</translation>
    </message>
    <message>
        <source>understanding</source>
        <comment>a comfort indicator</comment>
        <translation>理解</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>ペルソナ</translation>
    </message>
    <message>
        <source>{{speakerName}} stands for the speaker’s name</source>
        <comment>hint of the persona&apos;s fields</comment>
        <translation>{{speakerName}} は話者の名前に置き換わります</translation>
    </message>
    <message>
        <source>Who it is</source>
        <comment>persona&apos;s title</comment>
        <translation>どんな人物か</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>persona&apos;s name, with a place holder</comment>
        <translation>名前</translation>
    </message>
    <message>
        <source>Where it happens</source>
        <comment>persona&apos;s setting</comment>
        <translation>場面</translation>
    </message>
    <message>
        <source>First words</source>
        <comment>what the persona says first</comment>
        <translation>最初の言葉</translation>
    </message>
    <message>
        <source>What is at stake</source>
        <comment>persona&apos;s stakes</comment>
        <translation>何がかかっているか</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Learners see this</source>
        <comment>beside an active scenario</comment>
        <translation>学習者に表示されます</translation>
    </message>
    <message>
        <source>Learners do not see this</source>
        <comment>beside an inactive scenario</comment>
        <translation>学習者には表示されません</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>シナリオ</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>カテゴリー</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>難易度</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Follows the title until it is edited; fixed once committed</source>
        <translation>編集するまではタイトルに連動します。コミット後は変更できません</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>指示</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Expected outcome</source>
        <translation>期待される結果</translation>
    </message>
    <message>
        <source>Learning objectives</source>
        <translation>学習目標</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>シナリオ</translation>
    </message>
    <message>
        <source>scenario</source>
        <comment>one row of the scenarios table</comment>
        <translation>シナリオ</translation>
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
    <message>
        <source>Language tag</source>
        <comment>title of a check</comment>
        <translation>言語タグ</translation>
    </message>
    <message>
        <source>The tag is not BCP 47, disagrees with the language, or is written in another way.</source>
        <translation>タグが BCP 47 でないか、言語と食い違うか、表記が異なります。</translation>
    </message>
    <message>
        <source>Voice</source>
        <comment>title of a check</comment>
        <translation>音声</translation>
    </message>
    <message>
        <source>The API knows no such voice, or the two voices are swapped.</source>
        <translation>API にない音声か、2 つの音声が入れ替わっています。</translation>
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
    <name>SpeechAnalysis</name>
    <message>
        <source>%1 is no JSON, nothing of it is shown.</source>
        <comment>%1: name of a column</comment>
        <translation>%1 が JSON ではないため、何も表示しません。</translation>
    </message>
    <message>
        <source>%1 is an object; its list “%2” is shown.</source>
        <comment>%1: name of a column</comment>
        <translation>%1 がオブジェクトです。そのリスト「%2」を表示します。</translation>
    </message>
    <message>
        <source>%1 is a single entry where a list was expected.</source>
        <comment>%1: name of a column</comment>
        <translation>%1 がリストではなく、単独の要素です。</translation>
    </message>
    <message>
        <source>%1 has another shape than a list: %2</source>
        <comment>%1: name of a column; %2: JSON</comment>
        <translation>%1 がリスト以外の形です: %2</translation>
    </message>
    <message>
        <source>%1, entry %2: %3</source>
        <comment>%1: name of a column, %3: what is wrong</comment>
        <translation>%1 の要素 %2: %3</translation>
    </message>
    <message>
        <source>%1, entry %2 (%3): %4</source>
        <comment>%1: name of a column, %3: a word, %4: what is wrong</comment>
        <translation>%1 の要素 %2（%3）: %4</translation>
    </message>
    <message>
        <source>“%1” is not a text but %2.</source>
        <translation>「%1」がテキストではなく %2 です。</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>「%1」がありません。</translation>
    </message>
    <message>
        <source>“%1” is a number written as text.</source>
        <translation>「%1」がテキストとして書かれた数値です。</translation>
    </message>
    <message>
        <source>“%1” is not a number but %2.</source>
        <translation>「%1」が数値ではなく %2 です。</translation>
    </message>
    <message>
        <source>“%1” is a yes or no written as %2.</source>
        <translation>「%1」が %2 と書かれた真偽値です。</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no but %2.</source>
        <translation>「%1」が真偽値ではなく %2 です。</translation>
    </message>
    <message>
        <source>“%1” is negative (%2); shown from the beginning.</source>
        <translation>「%1」が負の値（%2）です。先頭からとして表示します。</translation>
    </message>
    <message>
        <source>“%1” lies more than a day after the beginning and is not shown.</source>
        <translation>「%1」が開始から 1 日より後のため、表示しません。</translation>
    </message>
    <message>
        <source>ends (%1 ms) before it begins (%2 ms); shown at its beginning.</source>
        <translation>終わり（%1 ms）が始まり（%2 ms）より前です。始まりの位置に表示します。</translation>
    </message>
    <message>
        <source>“%1” is %2 and not between 0 and %3.</source>
        <translation>「%1」が %2 です。0 から %3 の間ではありません。</translation>
    </message>
    <message>
        <source>“%1” is no place in a text: %2.</source>
        <translation>「%1」がテキスト内の位置ではありません: %2。</translation>
    </message>
    <message>
        <source>Timings</source>
        <comment>the column speech_timings</comment>
        <translation>タイミング</translation>
    </message>
    <message>
        <source>is a list; taken as word, start and end.</source>
        <translation>リストです。語、開始、終了とみなします。</translation>
    </message>
    <message>
        <source>is a word without times.</source>
        <translation>時間のない語です。</translation>
    </message>
    <message>
        <source>is no word and not shown: %1</source>
        <translation>語ではないため、表示しません: %1</translation>
    </message>
    <message>
        <source>a pause</source>
        <translation>ポーズ</translation>
    </message>
    <message>
        <source>its place in the text ends before it begins.</source>
        <translation>テキスト内の終了位置が開始位置より前です。</translation>
    </message>
    <message>
        <source>The timings are not in the order of time; they are shown in it.</source>
        <translation>タイミングが時間順に並んでいません。時間順に表示します。</translation>
    </message>
    <message>
        <source>“%1” (from %2 ms) overlaps with “%3” (to %4 ms).</source>
        <comment>two words of a recording</comment>
        <translation>「%1」（%2 ms から）が「%3」（%4 ms まで）と重なっています。</translation>
    </message>
    <message>
        <source>Sounds</source>
        <comment>the column phoneme_analysis</comment>
        <translation>音</translation>
    </message>
    <message>
        <source>is no sound and not shown: %1</source>
        <translation>音ではないため、表示しません: %1</translation>
    </message>
    <message>
        <source>“%1” has another shape: %2.</source>
        <translation>「%1」の形が異なります: %2。</translation>
    </message>
    <message>
        <source>Problem words</source>
        <comment>the column problematic_words</comment>
        <translation>問題のある語</translation>
    </message>
    <message>
        <source>is a word without what is wrong with it.</source>
        <translation>問題の内容がない語です。</translation>
    </message>
    <message>
        <source>is not a text but %1.</source>
        <translation>テキストではなく %1 です。</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <comment>the column</comment>
        <translation>アドバイス</translation>
    </message>
    <message>
        <source>Words to practise</source>
        <comment>the column practice_words</comment>
        <translation>練習する語</translation>
    </message>
    <message>
        <source>Warnings</source>
        <comment>the column analysis_warnings</comment>
        <translation>警告</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <comment>problems of the data</comment>
        <translation>
            <numerusform>ほかに %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a word and how surely it was heard</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) in %1 s.</source>
        <comment>of a recording</comment>
        <translation>
            <numerusform>%1 秒に %n 語。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pause(s), %1 s of silence.</source>
        <translation>
            <numerusform>ポーズ %n 回、無音 %1 秒。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hesitation(s).</source>
        <translation>
            <numerusform>言いよどみ %n 回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Heard with doubt: %1.</source>
        <translation>聞き取りが不確かな語: %1。</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>a sound that was heard, and the one that was expected</comment>
        <translation>%2 が %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s), all as expected.</source>
        <translation>
            <numerusform>音 %n 個、すべて期待どおり。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s); heard otherwise: %1.</source>
        <translation>
            <numerusform>音 %n 個、異なって聞こえたもの: %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in the data are not as they should be.</source>
        <translation>
            <numerusform>データに %n 件の不備があります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more value(s) of it are not shown.</source>
        <translation>
            <numerusform>ほかの %n 件の値は表示していません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stripe</name>
    <message>
        <source>once</source>
        <comment>how often a price is paid</comment>
        <translation>1 回のみ</translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <comment>how often a price is paid</comment>
        <translation>
            <numerusform>%n か月ごと</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <comment>how often a price is paid</comment>
        <translation>
            <numerusform>%n 年ごと</numerusform>
        </translation>
    </message>
    <message>
        <source>At Stripe this price has no fixed amount.</source>
        <translation>Stripe では、この価格は固定額ではありません。</translation>
    </message>
    <message>
        <source>Stripe charges %1 %2, and this price is in USD.</source>
        <comment>%1: an amount, %2: a currency&apos;s code</comment>
        <translation>Stripe の請求額は %1 %2 ですが、この価格は USD です。</translation>
    </message>
    <message>
        <source>Stripe charges %1 USD.</source>
        <comment>%1: an amount</comment>
        <translation>Stripe の請求額は %1 USD です。</translation>
    </message>
    <message>
        <source>Write %1</source>
        <comment>%1: an amount</comment>
        <translation>%1 にする</translation>
    </message>
    <message>
        <source>The answer is not JSON, so that it did not come from Stripe.</source>
        <translation>応答が JSON ではないため、Stripe からのものではありません。</translation>
    </message>
    <message>
        <source>The answer is JSON, but not a price of Stripe&apos;s.</source>
        <translation>応答は JSON ですが、Stripe の価格ではありません。</translation>
    </message>
    <message>
        <source>At Stripe this price is archived: nobody can subscribe with it.</source>
        <translation>Stripe では、この価格はアーカイブ済みです。この価格では誰も申し込めません。</translation>
    </message>
    <message>
        <source>At Stripe this price is paid %1.</source>
        <comment>%1: &apos;every month&apos;</comment>
        <translation>Stripe では、この価格は%1の支払いです。</translation>
    </message>
    <message>
        <source>At Stripe the price %1 belongs to the product %2.</source>
        <translation>Stripe では、価格 %1 は商品 %2 のものです。</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 にする</translation>
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
    <message>
        <source>Space around a text</source>
        <comment>title of a check</comment>
        <translation>テキストの前後の空白</translation>
    </message>
    <message>
        <source>A text begins or ends with space or with characters that nobody sees.</source>
        <translation>テキストの先頭または末尾に、空白または目に見えない文字があります。</translation>
    </message>
    <message>
        <source>Empty text</source>
        <comment>title of a check</comment>
        <translation>空のテキスト</translation>
    </message>
    <message>
        <source>A required text is empty or only spaces.</source>
        <translation>必須のテキストが空か、空白だけです。</translation>
    </message>
</context>
<context>
    <name>TierChecks</name>
    <message>
        <source>A year costs more than twelve months, which are %1.</source>
        <comment>%1: an amount of money</comment>
        <translation>年額が 12 か月分の %1 より高くなっています。</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 にする</translation>
    </message>
    <message>
        <source>One session may be longer than the time of the whole month.</source>
        <translation>1 回のセッションが、1 か月全体の時間より長くなりえます。</translation>
    </message>
    <message>
        <source>As long as the month</source>
        <translation>月の時間に合わせる</translation>
    </message>
    <message>
        <source>Unused time rolls over, but at most 0:00:00 of it.</source>
        <translation>未使用の時間は繰り越されますが、上限が 0:00:00 です。</translation>
    </message>
    <message>
        <source>Unused time rolls over without a maximum.</source>
        <translation>未使用の時間が上限なしで繰り越されます。</translation>
    </message>
    <message>
        <source>Stripe&apos;s id would begin with %1, followed by letters and digits.</source>
        <translation>Stripe の ID なら、%1 で始まり、その後に英数字が続きます。</translation>
    </message>
    <message>
        <source>Make it not set</source>
        <translation>未設定にする</translation>
    </message>
    <message>
        <source>Take the space away</source>
        <translation>空白を取り除く</translation>
    </message>
    <message>
        <source>Dearer than “%1”, and gives less here.</source>
        <comment>%1: the name of another tier</comment>
        <translation>「%1」より高額なのに、この項目の内容が劣っています。</translation>
    </message>
    <message>
        <source>Another tier has the same price id: who pays it could get either.</source>
        <translation>別のプランに同じ価格 ID があります。支払った人にどちらのプランが適用されるか決まりません。</translation>
    </message>
    <message>
        <source>The month and the year have the same price id.</source>
        <translation>月額と年額の価格 ID が同じです。</translation>
    </message>
    <message>
        <source>Price of a year</source>
        <comment>title of a check</comment>
        <translation>年額</translation>
    </message>
    <message>
        <source>A year costs more than twelve months.</source>
        <translation>年額が 12 か月分の月額を超えています。</translation>
    </message>
    <message>
        <source>Length of a session</source>
        <comment>title of a check</comment>
        <translation>セッションの長さ</translation>
    </message>
    <message>
        <source>A session may be longer than the month.</source>
        <translation>1 回のセッションが 1 か月分より長くなることがあります。</translation>
    </message>
    <message>
        <source>Time that rolls over</source>
        <comment>title of a check</comment>
        <translation>繰り越し時間</translation>
    </message>
    <message>
        <source>Unused time rolls over without a maximum, or with none of it.</source>
        <translation>未使用時間の繰り越しに上限がないか、上限が 0 です。</translation>
    </message>
    <message>
        <source>Stripe ids</source>
        <comment>title of a check</comment>
        <translation>Stripe の ID</translation>
    </message>
    <message>
        <source>An id does not look like Stripe&apos;s, or stands for both prices.</source>
        <translation>ID が Stripe の形式でないか、両方の価格に使われています。</translation>
    </message>
    <message>
        <source>Dearer and less</source>
        <comment>title of a check</comment>
        <translation>高くて内容が少ないプラン</translation>
    </message>
    <message>
        <source>A tier costs more than another and gives less.</source>
        <translation>ほかより高いのに、内容が少ないプランがあります。</translation>
    </message>
    <message>
        <source>Price id used twice</source>
        <comment>title of a check</comment>
        <translation>価格 ID の重複</translation>
    </message>
    <message>
        <source>Two tiers have the same price id.</source>
        <translation>2 つのプランの価格 ID が同じです。</translation>
    </message>
</context>
<context>
    <name>Tiers</name>
    <message>
        <source>Offer</source>
        <comment>group of rows: how a tier presents itself</comment>
        <translation>提供内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>What customers see</source>
        <translation>顧客に表示される名前</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>販売中</translation>
    </message>
    <message>
        <source>Off: nobody can subscribe any more; subscriptions go on</source>
        <translation>オフ: 新規の申し込みはできません。既存のサブスクリプションは続きます</translation>
    </message>
    <message>
        <source>Prices</source>
        <comment>group of rows</comment>
        <translation>価格</translation>
    </message>
    <message>
        <source>A month</source>
        <comment>price of a tier</comment>
        <translation>月額</translation>
    </message>
    <message>
        <source>A year</source>
        <comment>price of a tier</comment>
        <translation>年額</translation>
    </message>
    <message>
        <source>The whole year at once</source>
        <translation>1 年分の一括払い</translation>
    </message>
    <message>
        <source>A minute above the limit</source>
        <comment>price</comment>
        <translation>上限超過 1 分あたり</translation>
    </message>
    <message>
        <source>US cents</source>
        <comment>beside a number</comment>
        <translation>米セント</translation>
    </message>
    <message>
        <source>Practice a month</source>
        <comment>group of rows: limits</comment>
        <translation>1 か月の練習</translation>
    </message>
    <message>
        <source>Time a month</source>
        <translation>1 か月の時間</translation>
    </message>
    <message>
        <source>Conversations a month</source>
        <translation>1 か月の会話数</translation>
    </message>
    <message>
        <source>Real-time sessions a month</source>
        <translation>1 か月のリアルタイムセッション数</translation>
    </message>
    <message>
        <source>Feedback sessions a month</source>
        <translation>1 か月のフィードバックセッション数</translation>
    </message>
    <message>
        <source>Unused time rolls over</source>
        <translation>未使用の時間を繰り越す</translation>
    </message>
    <message>
        <source>Most time carried over</source>
        <translation>繰り越し時間の上限</translation>
    </message>
    <message>
        <source>Practice a day</source>
        <comment>group of rows: limits</comment>
        <translation>1 日の練習</translation>
    </message>
    <message>
        <source>Time a day</source>
        <translation>1 日の時間</translation>
    </message>
    <message>
        <source>Conversations a day</source>
        <translation>1 日の会話数</translation>
    </message>
    <message>
        <source>Analyses a day</source>
        <translation>1 日の分析数</translation>
    </message>
    <message>
        <source>One session</source>
        <comment>group of rows: limits</comment>
        <translation>1 回のセッション</translation>
    </message>
    <message>
        <source>Longest session</source>
        <translation>セッションの最長時間</translation>
    </message>
    <message>
        <source>Ends after a silence of</source>
        <translation>終了までの無音時間</translation>
    </message>
    <message>
        <source>Warning before the end</source>
        <translation>終了前の警告</translation>
    </message>
    <message>
        <source>Can be extended</source>
        <translation>延長できる</translation>
    </message>
    <message>
        <source>Most extensions</source>
        <translation>延長回数の上限</translation>
    </message>
    <message>
        <source>One extension adds</source>
        <translation>1 回の延長時間</translation>
    </message>
    <message>
        <source>Features</source>
        <comment>group of rows: what a tier includes</comment>
        <translation>機能</translation>
    </message>
    <message>
        <source>Live speech</source>
        <translation>ライブ音声</translation>
    </message>
    <message>
        <source>Advanced voices</source>
        <translation>高度な音声</translation>
    </message>
    <message>
        <source>Deep analysis</source>
        <translation>詳細な分析</translation>
    </message>
    <message>
        <source>Analytics for the learner</source>
        <translation>学習者向けの統計</translation>
    </message>
    <message>
        <source>Phrases made for the learner</source>
        <translation>学習者に合わせたフレーズ</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>頻度</translation>
    </message>
    <message>
        <source>Remembers conversations</source>
        <translation>会話を記憶する</translation>
    </message>
    <message>
        <source>How well</source>
        <translation>記憶力</translation>
    </message>
    <message>
        <source>Most facts remembered</source>
        <translation>記憶する事柄の上限</translation>
    </message>
    <message>
        <source>Flash cards (Anki)</source>
        <translation>単語カード (Anki)</translation>
    </message>
    <message>
        <source>Exports of flash cards</source>
        <translation>単語カードのエクスポート数</translation>
    </message>
    <message>
        <source>Ids</source>
        <comment>group of rows: keys of a tier here and at the payment provider</comment>
        <translation>ID</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>What subscriptions refer to; fixed once committed</source>
        <translation>サブスクリプションが参照する ID。コミット後は変更できません</translation>
    </message>
    <message>
        <source>Stripe product</source>
        <translation>Stripe の商品</translation>
    </message>
    <message>
        <source>Stripe price, a month</source>
        <translation>Stripe の価格（月額）</translation>
    </message>
    <message>
        <source>Stripe price, a year</source>
        <translation>Stripe の価格（年額）</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>tier</source>
        <comment>one row of the tiers table</comment>
        <translation>プラン</translation>
    </message>
</context>
<context>
    <name>TranscriptText</name>
    <message>
        <source>Conversation %1</source>
        <comment>heading of a transcript; %1: its id</comment>
        <translation>会話 %1</translation>
    </message>
    <message>
        <source>Learner</source>
        <comment>who speaks in a conversation</comment>
        <translation>学習者</translation>
    </message>
    <message>
        <source>Kaiwa</source>
        <comment>who speaks in a conversation: the application</comment>
        <translation>Kaiwa</translation>
    </message>
    <message>
        <source>System</source>
        <comment>who speaks in a conversation</comment>
        <translation>システム</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>who speaks in a conversation</comment>
        <translation>不明</translation>
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
        <source>Pinyin</source>
        <translation>ピンイン</translation>
    </message>
    <message>
        <source>Romanization</source>
        <translation>ローマ字</translation>
    </message>
    <message>
        <source>Other scripts</source>
        <translation>その他の文字</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>翻訳</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>pronunciation %1</source>
        <comment>a score</comment>
        <translation>発音 %1</translation>
    </message>
    <message>
        <source>fluency %1</source>
        <comment>a score</comment>
        <translation>流暢さ %1</translation>
    </message>
    <message>
        <source>%1 words a minute</source>
        <translation>毎分 %1 語</translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation>文法</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>語</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>発話</translation>
    </message>
</context>
</TS>
