#include "views/pages/curation/languagebox.h"

#include <QSignalBlocker>

namespace Kaiwa {

LanguageBox::LanguageBox(Session &session, const QString &none, QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToContents); // the names come later
    addItem(none);
    connect(this, &QComboBox::currentIndexChanged, this, &LanguageBox::languageChanged);
    m_query = readLabelLanguages(session);
    m_query.then(this, [this](const Result<QList<LabelLanguage>> &languages) {
        if (languages) // without them a language can still be named by the text itself
            take(*languages);
    });
}

std::optional<QString> LanguageBox::language() const
{
    const QVariant id = currentData();
    return id.isValid() ? std::optional(id.toString()) : std::nullopt;
}

void LanguageBox::setLanguage(const std::optional<QString> &language)
{
    int place = 0;
    if (language) {
        place = findData(*language);
        if (place < 0) {
            place = count();
            addItem(*language, *language);
        }
    }
    setCurrentIndex(place);
}

void LanguageBox::take(const QList<LabelLanguage> &languages)
{
    const std::optional<QString> chosen = language();
    const QSignalBlocker blocker(this); // the same one stays chosen
    while (count() > 1)
        removeItem(1);
    for (const LabelLanguage &language : languages) {
        addItem(language.name == language.id ? language.id
                                             : tr("%1 (%2)", "a language: its name, its id").arg(language.name, language.id),
            language.id);
    }
    setLanguage(chosen);
}

} // namespace Kaiwa
