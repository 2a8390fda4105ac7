#include "models/content/scenarioprompt.h"

#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

class ScenarioPromptTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void putsTogetherWhatATutorIsTold()
    {
        const FieldValues scenario {
            { u"instructions"_s, u"Be kind.\n"_s },
            { u"context"_s, u"A café."_s },
            { u"learning_objectives"_s, u"[\"Order\", \"Pay \\\"cash\\\"\"]"_s },
            { u"expected_outcome"_s, u"Coffee."_s },
        };
        QCOMPARE(tutorPrompt(scenario),
            u"# Instructions\n\nBe kind.\n\n# Context\n\nA café.\n\n# Learning objectives\n\n1. Order\n2. Pay \"cash\"\n\n"
            "# Expected outcome\n\nCoffee."_s);
    }

    void leavesOutWhatIsNotThere()
    {
        QCOMPARE(tutorPrompt({}), QString());
        QCOMPARE(tutorPrompt({ { u"context"_s, u" "_s }, { u"instructions"_s, u"Go."_s }, { u"expected_outcome"_s, {} } }),
            u"# Instructions\n\nGo."_s);
    }

    void readsObjectivesOfAnyShape_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("objectives");
        QTest::newRow("JSON") << u"[\"a\",\"b\"]"_s << QStringList { u"a"_s, u"b"_s };
        QTest::newRow("SQL array") << u"{a,\"b c\"}"_s << QStringList { u"a"_s, u"b c"_s };
        QTest::newRow("another shape") << u"[{\"text\": \"a\"}]"_s << QStringList { u"[{\"text\": \"a\"}]"_s };
        QTest::newRow("plain") << u"say hello"_s << QStringList { u"say hello"_s };
        QTest::newRow("empty") << u""_s << QStringList();
    }
    void readsObjectivesOfAnyShape()
    {
        QFETCH(QString, text);
        QTEST(objectivesOf({ { u"learning_objectives"_s, text } }), "objectives");
    }

    void opensTheConversation()
    {
        const QString persona = u"{\"introPrompt\": \"Hello, I am {{speakerName}}.\", \"stakes\": 3}"_s;
        FieldValues scenario { { u"persona"_s, persona }, { u"context"_s, u"At noon. Rain."_s } };
        QCOMPARE(openingLine(scenario, u"Aiko"_s), u"Hello, I am Aiko."_s);
        QCOMPARE(personaText(scenario, u"stakes"_s), QString());
        scenario.insert(u"persona"_s, std::nullopt);
        QCOMPARE(openingLine(scenario, u"Aiko"_s), u"At noon."_s);
        scenario.insert(u"context"_s, u"駅で。雨。"_s);
        QCOMPARE(openingLine(scenario, u"Aiko"_s), u"駅で。"_s);
        QCOMPARE(openingLine({}, u"Aiko"_s), QString());
    }
};

QTEST_GUILESS_MAIN(ScenarioPromptTest)
#include "tst_scenarioprompt.moc"
