#pragma once

#include <QPushButton>

namespace Kaiwa {

// A filter chip that narrows to one of a few values, or to none. Owned by its page.
class ScopeChip final : public QPushButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScopeChip)

public:
    // `words`: what it narrows, "Language".
    ScopeChip(const QString &name, const QString &words, QWidget *parent = nullptr);

    const QString &value() const { return m_value; } // empty: any
    void setValue(const QString &value); // without a signal
    void setValues(const QStringList &values);
    // Values with the words that people read. `any`: the chip may also narrow to none of them.
    void setChoices(const QList<std::pair<QString, QString>> &choices, bool any = true);

Q_SIGNALS:
    void chosen(const QString &value);

protected:
    void nextCheckState() override { } // checked says that it filters, a click only opens the menu

private:
    void fillMenu();
    QString wordsOf(const QString &value) const;

    const QString m_words;
    QString m_value;
    QList<std::pair<QString, QString>> m_choices;
    bool m_any = true;
};

} // namespace Kaiwa
