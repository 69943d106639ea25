import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { dataSourceOptions, type DataSourceWish, isConnectionFailure } from './data-source.js';
import { migrate } from './migrate.js';

/** The one data source of the process, with its schema up to date before anything uses it. */
@Module({})
export class DatabaseModule {
  static forRoot(wish: DataSourceWish): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            ...dataSourceOptions(wish),
            // A server that is just starting deserves a few tries; a wrong migration does not.
            retryAttempts: 5,
            retryDelay: 2000,
            toRetry: isConnectionFailure,
          }),
          dataSourceFactory: (options) => openMigrated(options),
        }),
      ],
    };
  }
}

async function openMigrated(options: DataSourceOptions | undefined): Promise<DataSource> {
  if (!options) throw new TypeError('TypeORM asked for a data source without options.');
  const dataSource = await new DataSource(options).initialize();
  try {
    await migrate(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}
