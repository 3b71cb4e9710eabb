from sqlcipher3.dbapi2 import Connection as Connection
from sqlcipher3.dbapi2 import Cursor as Cursor
from sqlcipher3.dbapi2 import Error as Error
from sqlcipher3.dbapi2 import connect as connect
