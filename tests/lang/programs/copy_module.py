import copy
from collections import OrderedDict, namedtuple


class Node:
    def __init__(self):
        self.values = [1, [2]]
        self.me = self


a = Node()
deep = copy.deepcopy(a)
flat = copy.copy(a)
print(deep.values, deep.values is a.values, deep.values[1] is a.values[1], deep.me is deep)
print(flat.values is a.values, flat.me is a)

nested = [1, [2, 3], (4, [5]), {"k": [6]}, {7}]
nested.append(nested)
other = copy.deepcopy(nested)
other[1].append(9)
print(nested[1], other[1], other[5] is other, other[4])
print(other[2][1] is nested[2][1], other[3]["k"] is nested[3]["k"], copy.copy(nested)[1] is nested[1])

t = (1, 2)
print(copy.deepcopy(t) is t, copy.copy(t) is t, copy.deepcopy(len) is len, copy.deepcopy(Node) is Node)
shared = [1]
twice = copy.deepcopy([shared, shared])
print(twice[0] is twice[1], twice[0] is shared)

Point = namedtuple("Point", "x y")
point = copy.deepcopy(Point([1], 2))
print(point, type(point).__name__)
ordered = OrderedDict(a=[1])
ordered.note = "kept"
again = copy.deepcopy(ordered)
print(again, again.note, again["a"] is ordered["a"])


class Own:
    def __copy__(self):
        return "shallow"

    def __deepcopy__(self, memo):
        return "deep"


class Numbers(list):
    pass


print(copy.copy(Own()), copy.deepcopy([Own(), {"o": Own()}]))
numbers = Numbers([1, 2])
numbers.unit = "m"
print(copy.deepcopy(numbers), type(copy.copy(numbers)).__name__, copy.deepcopy(numbers).unit)
