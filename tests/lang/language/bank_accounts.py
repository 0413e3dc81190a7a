"""A bank with custom exceptions and a ledger."""
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Optional


class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f'need {needed:.2f}, have {available:.2f}')
        self.needed = needed
        self.available = available


@dataclass(order=True)
class Transaction:
    amount: float
    kind: str = field(compare=False)
    note: Optional[str] = field(default=None, compare=False, repr=False)


@dataclass
class Account:
    owner: str
    balance: float = 0.0
    history: list = field(default_factory=list)
    count: ClassVar[int] = 0

    def __post_init__(self):
        type(self).count += 1
        if self.balance < 0:
            raise ValueError(f'{self.owner}: negative balance {self.balance!r}')

    def deposit(self, amount):
        self.balance += amount
        self.history.append(Transaction(amount, 'deposit'))
        return self

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount
        self.history.append(Transaction(amount, 'withdraw', note='cash'))
        return self


a = Account('Ann', 10)
b = Account('Bob')
print(a, b, Account.count)
a.deposit(5).withdraw(3.25)
print(a)
print(sorted(a.history), max(a.history).kind)
print(a == Account('Ann', 11.75, a.history), a != b)
try:
    b.withdraw(1)
except InsufficientFunds as e:
    print(type(e).__name__, e, e.args, e.needed, e.available)
try:
    a < b
except TypeError as e:
    print(e)
try:
    Account('Eve', -1)
except ValueError as e:
    print(repr(e))
try:
    Account()
except TypeError as e:
    print(e)
try:
    Transaction()
except TypeError as e:
    print(e)
print(date(2024, 2, 29).isoformat(), date(2024, 2, 29).strftime('%A %d %B %Y'))
b.withdraw(100)
