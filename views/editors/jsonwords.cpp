#include "views/editors/jsonwords.h"

#include "models/content/values/jsonmember.h"
#include "views/editors/valuewords.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct JsonWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::JsonWords)
};

constexpr int jsonLongestShown = 60;

} // namespace

QString otherMembers(const Value &object, const QStringList &known)
{
    QStringList words;
    const auto members = object ? jsonMembers(*object) : std::nullopt;
    for (const JsonMember &member : members.value_or(QList<JsonMember>())) {
        if (!known.contains(member.name))
            words.append(JsonWords::tr("%1 %2", "a member of a JSON object and its value")
                             .arg(firstLine(member.name, jsonLongestShown), firstLine(member.text, jsonLongestShown)));
    }
    return words.isEmpty()
        ? QString()
        : JsonWords::tr("also there: %1", "members of a JSON object that have no field").arg(words.join(u", "_s));
}

} // namespace Kaiwa
