class Stack:
    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append(x)

    def pop(self):
        if not self.items:
            raise IndexError('pop from an empty stack')
        return self.items.pop()


def evaluate(expression):
    stack = Stack()
    for token in expression.split():
        if token in '+-*/':
            b, a = stack.pop(), stack.pop()
            stack.push({'+': lambda: a + b, '-': lambda: a - b,
                        '*': lambda: a * b, '/': lambda: a / b}[token]())
        else:
            stack.push(float(token))
    return stack.pop()


def report(lines):
    results = {}
    for i, line in enumerate(lines):
        try:
            results[line] = evaluate(line)
        except IndexError as e:
            raise ValueError(f'line {i + 1} is malformed: {line!r}') from e
        finally:
            print('done', i)
    return results


print(report(['1 2 +', '3 4 * 2 -']))
try:
    report(['1 0 /'])
except ZeroDivisionError as e:
    print('caught', e)
report(['1 2 +',
        '1 +',
        '2 2 *'])
