#pragma once

#include "models/curation/labeltrial.h"

#include <QComboBox>

namespace Kaiwa {

class Session;

// Chooses one of the database's languages, or none. Reads them on a worker when it is made; what was chosen before they
// arrive is kept. Owned by whoever shows it.
class LanguageBox final : public QComboBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LanguageBox)

public:
    // `none`: what choosing no language is called here.
    LanguageBox(Session &session, const QString &none, QWidget *parent = nullptr);

    std::optional<QString> language() const;
    void setLanguage(const std::optional<QString> &language); // one that is not there yet is added by its id

Q_SIGNALS:
    void languageChanged();

private:
    void take(const QList<LabelLanguage> &languages);

    Query<QList<LabelLanguage>> m_query;
};

} // namespace Kaiwa
