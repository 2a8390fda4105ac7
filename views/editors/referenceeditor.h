#pragma once

#include "views/editors/valueeditor.h"

#include <QPointer>

class QCompleter;
class QLabel;
class QLineEdit;
class QTimer;
class QToolButton;

namespace Kaiwa {

class ContentTable;
class SuggestionModel;

// Picks the record that a foreign key names: type a part of its name or key, choose, follow it. Shows the name and, dim
// beside it, the key. Only a record that exists is taken.
class ReferenceEditor final : public ValueEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReferenceEditor)

public:
    ReferenceEditor(ContentTable &table, const QString &column, QWidget *parent = nullptr);

    // The name behind the key that is shown, where the caller knows it.
    void setReferenceName(const QString &name);
    void setFollowable(bool followable); // shows the button that jumps to the record

Q_SIGNALS:
    void followRequested(const QString &key);

protected:
    void display(const Value &value) override;
    Value current() const override { return m_key; }
    void applyReadOnly(bool readOnly) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void take(const QString &key, const QString &name);
    enum class Match { Exact, First };
    void takeTyped(Match match);
    void candidatesArrived(
        const QString &column, const QString &text, const QList<std::pair<QString, QString>> &candidates);
    void showKey();

    QPointer<ContentTable> m_table;
    QString m_column;
    QLineEdit *m_line = nullptr;
    QLabel *m_keyLabel = nullptr;
    QToolButton *m_follow = nullptr;
    SuggestionModel *m_model = nullptr; // value: the name; words: the key
    QCompleter *m_completer = nullptr;
    QTimer *m_delay = nullptr;
    Value m_key;
    QString m_name;
    QString m_asked;
    bool m_typing = false;
};

} // namespace Kaiwa
