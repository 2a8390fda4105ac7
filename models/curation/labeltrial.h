#pragma once

#include "models/curation/askedlabel.h"
#include "models/database/query.h"

#include <QObject>
#include <QTimer>

namespace Kaiwa {

class Session;

// Labels that somebody types to see where they land: a moment after the last keystroke the server is asked for their
// lower case, on a worker; what is known stays until then. Owned by whoever shows them, lives in its thread.
class LabelTrial final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelTrial)

public:
    struct Tried {
        AskedLabel asked;
        QString lowered; // as the rules compare it
        bool operator==(const Tried &) const = default;
    };

    explicit LabelTrial(Session &session, QObject *parent = nullptr);
    ~LabelTrial() override; // cancels what runs

    void ask(const QList<AskedLabel> &labels);
    bool isAsking() const { return m_rest.isActive() || m_query.isRunning(); }
    const QList<Tried> &tried() const { return m_tried; }
    const std::optional<Error> &error() const { return m_error; } // of the last question

Q_SIGNALS:
    void changed();

private:
    void send();

    Session &m_session;
    QTimer m_rest;
    QList<AskedLabel> m_labels;
    QList<Tried> m_tried;
    std::optional<Error> m_error;
    Query<QStringList> m_query;
    quint64 m_question = 0;
};

// A language that a conversation may be in.
struct LabelLanguage {
    QString id;
    QString name; // in English; the id where the database has no names
};
// Those of the database by name, or where it has no table of them, those that rows of features and aliases name.
Query<QList<LabelLanguage>> readLabelLanguages(Session &session);

} // namespace Kaiwa
